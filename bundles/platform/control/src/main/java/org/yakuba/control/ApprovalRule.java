package org.yakuba.control;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yakuba.generations.Approvals;

/** Describes how many people an operation needs, so that a plan can check it; {@link Approvals} reads it from the lock. */
@Component(service = ApprovalRule.class, configurationPid = Approvals.PID)
@Designate(ocd = ApprovalRule.People.class)
public final class ApprovalRule {

    /** One or two people, for each operation or for all. */
    @ObjectClassDefinition(name = "Approval", description = "How many people an operation needs")
    public @interface People {
        @AttributeDefinition(description = "Any operation that is not named", min = "1", max = "2")
        int people() default 1;

        @AttributeDefinition(description = "Applying a plan", min = "1", max = "2")
        int apply() default 1;

        @AttributeDefinition(description = "Going back to a former generation", min = "1", max = "2")
        int revert() default 1;

        @AttributeDefinition(description = "Changing the trust list", min = "1", max = "2")
        int trust() default 1;
    }
}
