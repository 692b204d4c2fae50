@NullMarked
package org.yakuba.launcher.cli;

import org.jspecify.annotations.NullMarked;
