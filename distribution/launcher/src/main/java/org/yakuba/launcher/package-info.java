/** The plain Java program that starts Felix with exactly the bundles of the current generation. */
@NullMarked
package org.yakuba.launcher;

import org.jspecify.annotations.NullMarked;
