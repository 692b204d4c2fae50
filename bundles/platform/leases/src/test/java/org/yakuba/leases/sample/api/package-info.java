/** A made-up domain for the tests: becomes an api bundle. */
@NullMarked
package org.yakuba.leases.sample.api;

import org.jspecify.annotations.NullMarked;
