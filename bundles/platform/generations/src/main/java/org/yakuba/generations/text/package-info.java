/**
 * Words in columns for a terminal of 80, where a Japanese character takes two. Everything that answers a person in text
 * uses it; nobody implements it. Import {@code [1.0,2)}.
 */
@NullMarked
@Version("1.0.0")
package org.yakuba.generations.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
