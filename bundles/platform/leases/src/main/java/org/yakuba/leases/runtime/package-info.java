/** How leases and the door work. Every list of who is inside is a {@link org.yakuba.leases.runtime.Ledger}. */
@NullMarked
package org.yakuba.leases.runtime;

import org.jspecify.annotations.NullMarked;
