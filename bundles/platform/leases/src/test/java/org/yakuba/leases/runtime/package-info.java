/** Tests of the parts without a framework. */
@NullMarked
package org.yakuba.leases.runtime;

import org.jspecify.annotations.NullMarked;
