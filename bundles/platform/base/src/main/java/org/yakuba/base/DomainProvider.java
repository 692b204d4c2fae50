package org.yakuba.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Says that this bundle provides a whole domain. The capability is exclusive: one generation holds one provider of a
 * domain. {@code level} is the version of the domain's api that is implemented in full.
 */
@Capability(namespace = DomainProvider.NAMESPACE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DomainProvider {
    String NAMESPACE = "org.yakuba.domain";

    @Attribute("domain")
    String domain();

    @Attribute("level")
    String level();
}
