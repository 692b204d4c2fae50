package org.yakuba.generations.plan;

import java.time.Duration;

/**
 * How long a change takes.
 *
 * @param total from the first step to the last
 * @param atDoor the longest that work waits at the door; zero when nothing is held
 * @param measured whether former changes of this installation say so, or only our own measurements elsewhere
 */
public record Expectation(Duration total, Duration atDoor, boolean measured) {}
