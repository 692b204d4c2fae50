/**
 * Who may bring what into an installation: keys, detached signatures, the installation's trust list that only moves
 * forward, and the check of every bundle of a generation against it. Nobody implements these types; plan, apply, the
 * launcher at each start, the assembly and {@code yakuba trust} call them. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.trust;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
