/** The assembled distribution, as its users have it: unzipped, started, asked through its command line and its port. */
@NullMarked
package org.yakuba.itests;

import org.jspecify.annotations.NullMarked;
