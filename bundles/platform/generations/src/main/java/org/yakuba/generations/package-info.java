/**
 * What an installation runs: the locked list of bundles and configuration, kept by content, and the generations made of
 * it. A plain library: the launcher and the command line read it on a stopped installation, control on a running one.
 * Nobody implements these types. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
