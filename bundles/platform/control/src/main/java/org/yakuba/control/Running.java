package org.yakuba.control;

import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yakuba.generations.Boot;
import org.yakuba.generations.BoundedStart;
import org.yakuba.leases.Door;
import org.yakuba.leases.Leases;

/** What a change of the running system works with, and the bounds it keeps. */
@Component(service = Running.class, configurationPid = "org.yakuba.control")
@Designate(ocd = Running.Bounds.class)
public final class Running {
    private final BundleContext framework;
    private final Leases leases;
    private final Door door;
    private final Deployed deployed;
    private final Configurations configurations;
    private final Current current;
    private final Why why;
    private final BoundedStart starts;
    private final Bounds bounds;

    /** How long a change of the running system may take in each of its parts. */
    @ObjectClassDefinition(name = "Control", description = "Bounds of a change of the running system")
    public @interface Bounds {
        @AttributeDefinition(
                description = "Seconds that calls under way may take to finish before apply goes back",
                min = "1")
        int drainSeconds() default 10;

        @AttributeDefinition(description = "Seconds that work may wait at the door", min = "1")
        int holdSeconds() default 30;

        @AttributeDefinition(description = "Seconds that a bundle may take to start", min = "1")
        int startSeconds() default 30;
    }

    @Activate
    public Running(
            BundleContext context,
            Bounds bounds,
            @Reference Leases leases,
            @Reference Door door,
            @Reference Deployed deployed,
            @Reference Configurations configurations,
            @Reference Current current,
            @Reference Why why,
            @Reference Boot boot) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.bounds = bounds;
        this.leases = leases;
        this.door = door;
        this.deployed = deployed;
        this.configurations = configurations;
        this.current = current;
        this.why = why;
        this.starts = boot.starts();
    }

    BundleContext framework() {
        return framework;
    }

    Leases leases() {
        return leases;
    }

    Door door() {
        return door;
    }

    Deployed deployed() {
        return deployed;
    }

    Configurations configurations() {
        return configurations;
    }

    Current current() {
        return current;
    }

    Why why() {
        return why;
    }

    BoundedStart starts() {
        return starts;
    }

    Duration drainBound() {
        return Duration.ofSeconds(bounds.drainSeconds());
    }

    Duration holdBound() {
        return Duration.ofSeconds(bounds.holdSeconds());
    }

    Duration startBound() {
        return Duration.ofSeconds(bounds.startSeconds());
    }

    /** While the door is held a third of the time is for what is inside, a third for the change, a third to go back. */
    Duration drainBehindTheDoor() {
        return shorter(drainBound(), holdBound().dividedBy(3));
    }

    Duration startBehindTheDoor() {
        return shorter(startBound(), holdBound().dividedBy(3));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
