@NullMarked
package org.yakuba.generations.features;

import org.jspecify.annotations.NullMarked;
