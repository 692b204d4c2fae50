@NullMarked
package org.yakuba.generations.text;

import org.jspecify.annotations.NullMarked;
