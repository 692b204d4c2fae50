@NullMarked
package org.yakuba.generations;

import org.jspecify.annotations.NullMarked;
