/** How REST resources are hosted: Jersey behind the servlet whiteboard, one application per domain, behind the door. */
@NullMarked
package org.yakuba.rest.host;

import org.jspecify.annotations.NullMarked;
