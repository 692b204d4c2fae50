/** The running system as its operator sees and changes it: what serves, why something does not, apply and take back. */
@NullMarked
package org.yakuba.control;

import org.jspecify.annotations.NullMarked;
