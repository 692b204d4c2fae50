@NullMarked
package org.yakuba.tools;

import org.jspecify.annotations.NullMarked;
