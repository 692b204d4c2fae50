/**
 * What a change would do, in words and before anything happens: which bundles come, go and are replaced and why, the way
 * of each, which domains wait at the door and how long, which configuration differs, and what is missing with the edit
 * that helps. The command line and control make plans and do what they say; nobody implements these types, except
 * {@link org.yakuba.generations.plan.ExclusiveWork}, which whoever runs work that must not be disturbed registers.
 * Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
