package org.yakuba.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a Jakarta REST resource that a web bundle registers as a service. It is hosted under the domain that the bundle
 * names with {@code @DomainWeb}, and its paths are relative to {@code /api/<domain>}.
 */
@ConsumerType
public interface RestResource {}
