/**
 * Whether a set of bundles and configurations can run together, found out without starting anything. The assembly and
 * {@code yakuba plan} ask the same questions here and show the same findings. Nobody implements these types. Import
 * {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
