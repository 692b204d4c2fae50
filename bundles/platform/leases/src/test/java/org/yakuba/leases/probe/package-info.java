/** Lets a test look into the bundles of the framework: the system bundle exports this package. */
@NullMarked
package org.yakuba.leases.probe;

import org.jspecify.annotations.NullMarked;
