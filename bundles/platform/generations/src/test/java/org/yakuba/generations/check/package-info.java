@NullMarked
package org.yakuba.generations.check;

import org.jspecify.annotations.NullMarked;
