/** Becomes the providers of the made-up domain. */
@NullMarked
package org.yakuba.leases.sample.core;

import org.jspecify.annotations.NullMarked;
