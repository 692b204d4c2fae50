/** {@code bin/yakuba}: the daily commands of an operator, in Japanese and English, for people and for machines. */
@NullMarked
package org.yakuba.launcher.cli;

import org.jspecify.annotations.NullMarked;
