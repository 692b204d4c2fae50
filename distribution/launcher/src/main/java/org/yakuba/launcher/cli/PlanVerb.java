package org.yakuba.launcher.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.plan.Change;
import org.yakuba.generations.plan.Clearance;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Plans;
import org.yakuba.generations.plan.Proposal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says in words what a change would do, before anything happens. */
@Command(name = "plan", sortOptions = false)
final class PlanVerb extends Verb {

    /** What to plan: exactly one of these. */
    static final class Asked {
        @Option(names = "--replace", paramLabel = "<domain|bundle>=<jar>")
        private Map<String, Path> replace = new LinkedHashMap<>();

        @Option(names = "--add", paramLabel = "<jar>")
        private List<Path> added = new ArrayList<>();

        @Option(names = "--remove", paramLabel = "<bundle>")
        private List<String> removed = new ArrayList<>();

        @Option(names = "--overlay", paramLabel = "<dir>")
        private @Nullable Path overlay;

        @Option(names = "--distribution", paramLabel = "<zip>")
        private @Nullable Path distribution;

        @Option(names = "--revert")
        private boolean revert;

        @Option(names = "--to", paramLabel = "<generation>")
        private @Nullable Integer to;

        @Option(names = "--show", paramLabel = "<plan>")
        private @Nullable String show;
    }

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Asked asked = new Asked();

    @Option(names = "--why", paramLabel = "<text>", defaultValue = "")
    private String why = "";

    @Override
    Outcome run(Session session) {
        session.current();
        if (asked.show != null) {
            return outcome(new Clearance(session.store(), session.planner()).find(Optional.of(asked.show)), session);
        }
        return outcome(make(change(), why, session), session);
    }

    static Plan make(Change change, String why, Session session) {
        session.current();
        try (Proposal proposal = session.planner().plan(change, session.actor(), session.now(), why)) {
            Plan plan = new Plans(session.store()).save(proposal);
            new Clearance(session.store(), session.planner()).request(plan);
            return plan;
        }
    }

    static Outcome outcome(Plan plan, Session session) {
        ExitCode exit = plan.outcome() == Plan.Outcome.REFUSED ? ExitCode.REFUSED : ExitCode.OK;
        return Outcome.of(exit, plan.say(session.locale()), plan.toJson(session.locale()));
    }

    private Change change() {
        boolean bundles = !asked.replace.isEmpty() || !asked.added.isEmpty() || !asked.removed.isEmpty();
        int asks = (bundles ? 1 : 0)
                + (asked.overlay == null ? 0 : 1)
                + (asked.distribution == null ? 0 : 1)
                + (asked.revert ? 1 : 0);
        if (asks != 1 || asked.to != null && !asked.revert) {
            throw Failure.of(ExitCode.USAGE, "plan-one", "plan", Map.of());
        }
        if (asked.overlay != null) {
            return new Change.Overlay(asked.overlay);
        }
        if (asked.distribution != null) {
            return new Change.Distribution(asked.distribution);
        }
        return asked.revert
                ? new Change.Revert(asked.to == null ? OptionalInt.empty() : OptionalInt.of(asked.to))
                : new Change.Replace(asked.replace, asked.added, asked.removed);
    }
}
