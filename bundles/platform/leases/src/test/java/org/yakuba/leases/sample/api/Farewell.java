package org.yakuba.leases.sample.api;

/** The second service of the domain. */
public interface Farewell {

    String part(String name);
}
