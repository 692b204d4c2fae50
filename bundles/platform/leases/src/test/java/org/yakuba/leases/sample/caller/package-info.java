/** Becomes a bundle that calls the made-up domain by declarative services. */
@NullMarked
package org.yakuba.leases.sample.caller;

import org.jspecify.annotations.NullMarked;
