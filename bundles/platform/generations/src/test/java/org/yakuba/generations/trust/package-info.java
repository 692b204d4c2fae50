@NullMarked
package org.yakuba.generations.trust;

import org.jspecify.annotations.NullMarked;
