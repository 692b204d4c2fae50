package org.yakuba.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Marks an interface as an api service of a domain. The platform publishes one stable proxy for it and hides the
 * providers behind that proxy; callers use a plain reference.
 */
@Capability(namespace = DomainService.NAMESPACE, attribute = "service=${@class}")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DomainService {
    String NAMESPACE = "org.yakuba.service";

    @Attribute("domain")
    String domain();
}
