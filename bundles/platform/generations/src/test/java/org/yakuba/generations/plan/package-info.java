@NullMarked
package org.yakuba.generations.plan;

import org.jspecify.annotations.NullMarked;
