@NullMarked
package org.yakuba.control;

import org.jspecify.annotations.NullMarked;
