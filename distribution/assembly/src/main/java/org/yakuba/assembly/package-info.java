/** Makes a distribution at build time: features and an overlay become a lock and a self-contained archive. */
@NullMarked
package org.yakuba.assembly;

import org.jspecify.annotations.NullMarked;
