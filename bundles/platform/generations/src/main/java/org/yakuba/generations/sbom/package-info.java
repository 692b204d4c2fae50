/**
 * The bill of materials of what is deployed: made from a lock, so that it tells of a generation and not of a build. The
 * assembly writes it into the distribution, the command line makes it for the generation that serves. Nobody implements
 * these types. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.sbom;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
