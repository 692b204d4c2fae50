@NullMarked
package org.yakuba.assembly;

import org.jspecify.annotations.NullMarked;
