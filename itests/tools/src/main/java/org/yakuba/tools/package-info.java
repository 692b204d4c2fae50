/** Behind {@code ./yakuba}: the coverage matrix, the report of a test run, what a machine lacks, the record of proofs. */
@NullMarked
package org.yakuba.tools;

import org.jspecify.annotations.NullMarked;
