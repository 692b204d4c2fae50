/**
 * How a bundle says what it is: which api service belongs to which domain, who provides a domain, whose pages a bundle
 * holds. The build turns these annotations into capabilities in the manifest, so that a plan can be made without
 * starting anything. Everybody uses them; nobody implements them. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.base;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
