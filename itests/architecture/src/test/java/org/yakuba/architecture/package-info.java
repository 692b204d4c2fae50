/**
 * The rules of the house as ordinary tests. Every rule is also applied to a planted violation: a rule that finds nothing
 * there is itself broken.
 */
@NullMarked
package org.yakuba.architecture;

import org.jspecify.annotations.NullMarked;
