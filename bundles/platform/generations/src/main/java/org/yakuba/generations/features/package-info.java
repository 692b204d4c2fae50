/**
 * Feature files, the overlay of a municipality, and the one set they add up to. The assembly reads them to make a
 * distribution, a plan to try another overlay. Nobody implements these types. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.features;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
