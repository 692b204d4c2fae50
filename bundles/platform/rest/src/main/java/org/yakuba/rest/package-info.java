/**
 * REST for a domain's web bundle. A web bundle implements {@link RestResource} and throws {@link Problem}; the platform
 * hosts one application per domain under {@code /api/<domain>}, so that one domain coming or going never touches
 * another. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
