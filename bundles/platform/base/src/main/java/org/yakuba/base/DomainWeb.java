package org.yakuba.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/** Says that this bundle holds pages or REST resources of a domain: it is exchanged behind the closed door. */
@Capability(namespace = DomainWeb.NAMESPACE)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DomainWeb {
    String NAMESPACE = "org.yakuba.web";

    @Attribute("domain")
    String domain();
}
