/** {@code yakuba trust}: keys, signatures and the installation's trust list, for operators, assemblers and vendors. */
@NullMarked
package org.yakuba.launcher.trust;

import org.jspecify.annotations.NullMarked;
