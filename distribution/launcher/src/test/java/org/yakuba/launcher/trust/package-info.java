@NullMarked
package org.yakuba.launcher.trust;

import org.jspecify.annotations.NullMarked;
