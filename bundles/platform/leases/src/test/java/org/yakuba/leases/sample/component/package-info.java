/** Becomes a provider of the made-up domain by declarative services. */
@NullMarked
package org.yakuba.leases.sample.component;

import org.jspecify.annotations.NullMarked;
