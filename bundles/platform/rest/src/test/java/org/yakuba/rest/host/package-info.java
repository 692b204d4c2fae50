/** The host under test, without a server. */
@NullMarked
package org.yakuba.rest.host;

import org.jspecify.annotations.NullMarked;
