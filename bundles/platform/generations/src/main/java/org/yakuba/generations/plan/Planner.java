package org.yakuba.generations.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.UnreadableBundleException;
import org.yakuba.generations.trust.InstallationTrust;

/** Makes plans from what the files say, without a running system. */
public final class Planner {
    private final GenerationStore store;
    private final List<Examination> examinations;

    public Planner(GenerationStore store, List<Examination> examinations) {
        this.store = store;
        this.examinations = List.copyOf(examinations);
    }

    /** With all questions that an installation asks: does it go together, is it trusted. */
    public static Planner of(Installation installation, Clock clock) {
        InstallationTrust trust = new InstallationTrust(installation, clock);
        return new Planner(installation.store(), List.of(new Checked(), new Trusted(trust)));
    }

    /** What {@code change} would do to the current generation. Close the proposal when it is saved or dropped. */
    public Proposal plan(Change change, Actor actor, Instant now, String why) {
        Generation current = store.current().orElseThrow(() -> new IllegalStateException("nothing is installed yet"));
        Lock before = store.lockOf(current);
        Contents contents = new Contents(store.blobs());
        Scratch scratch = new Scratch(store.root());
        try {
            Target target = target(change, current, before, contents, scratch);
            Plan plan = compare(change, current, before, target, contents, new Draft(actor, now, why));
            return new Proposal(plan, contents, scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Examines the target of a stored plan once more: trust may have changed since. */
    public List<Finding> examine(Plan plan) {
        Contents contents = new Contents(store.blobs());
        List<BundleFile> files = new ArrayList<>();
        for (LockedBundle bundle : plan.target().bundles()) {
            try {
                files.add(contents.bundle(bundle));
            } catch (UnreadableBundleException e) {
                return List.of(e.finding());
            }
        }
        return examined(new Examination.Subject(
                plan.target(),
                plan.base(),
                files,
                Map.of(),
                contents,
                store.lockOf(plan.from()).configurations()));
    }

    private Target target(Change change, Generation current, Lock before, Contents contents, Scratch scratch) {
        if (change instanceof Change.Replace replace) {
            return Replacement.target(replace, before, current.base(), contents);
        }
        if (change instanceof Change.Overlay overlay) {
            return Reassembly.target(overlay, before, baseOf(current), current, contents);
        }
        if (change instanceof Change.Distribution distribution) {
            return Shipped.target(distribution, before, baseOf(current), current, contents, scratch.directory());
        }
        return Former.target((Change.Revert) change, store, current);
    }

    private Optional<Lock> baseOf(Generation generation) {
        return store.blobs().contains(generation.base())
                ? Optional.of(Lock.parse(
                        store.blobs().text(generation.base()), generation.base().hex()))
                : Optional.empty();
    }

    private record Draft(Actor actor, Instant now, String why) {}

    private Plan compare(
            Change change, Generation current, Lock before, Target target, Contents contents, Draft draft) {
        List<Finding> findings = new ArrayList<>(target.findings());
        Lock after = target.lock();
        List<BundleFile> files = new ArrayList<>();
        for (LockedBundle bundle : after.bundles()) {
            try {
                files.add(contents.bundle(bundle));
            } catch (UnreadableBundleException e) {
                findings.add(e.finding());
            }
        }
        List<BundleFile> former = before.bundles().stream()
                .flatMap(bundle -> contents.find(bundle).stream())
                .toList();
        Wiring then = new Wiring(files);
        Comparison comparison = new Comparison(new Wiring(former), then, contents, after);
        findings.addAll(comparison.exportingProviders());
        List<Pair> pairs =
                Pair.of(before.bundles(), after.bundles(), Pair.successors(former, files, target.successors()));
        List<BundleChange> bundles = comparison.bundles(pairs, target, change);
        Configurations pids = new Configurations(then);
        List<ConfigurationChange> configurations = pids.between(before.configurations(), after.configurations());
        List<RuntimeChange> runtime = runtime(before, after);
        if (findings.stream().noneMatch(Finding::isError) && !after.hash().equals(current.lock())) {
            findings.addAll(examined(new Examination.Subject(
                    after, target.base(), files, target.lines(), contents, before.configurations())));
        }
        Way way = Stream.concat(
                        bundles.stream().map(BundleChange::way),
                        configurations.stream().map(ConfigurationChange::way))
                .reduce(runtime.isEmpty() ? Way.EXCHANGE : Way.RESTART, Way::orStronger);
        return new Plan(
                "",
                draft.now(),
                draft.actor(),
                change.kind(),
                change.asked(),
                draft.why().isBlank() ? change.asked() : draft.why(),
                current,
                change instanceof Change.Revert revert && target.findings().isEmpty()
                        ? Optional.of(store.generation(Former.number(revert, current)))
                        : Optional.empty(),
                after,
                target.base(),
                bundles,
                comparison.refreshed(before),
                configurations,
                runtime,
                List.of(),
                comparison.domains(bundles, configurations, pids, way),
                Timings.of(store)
                        .expected(
                                way,
                                bundles.size() + comparison.refreshed(before).size()),
                findings.stream()
                        .sorted(Comparator.comparing(finding -> !finding.isError()))
                        .toList());
    }

    private List<Finding> examined(Examination.Subject subject) {
        return examinations.stream()
                .flatMap(examination -> examination.findings(subject).stream())
                .toList();
    }

    private static List<RuntimeChange> runtime(Lock before, Lock after) {
        Map<String, LockedFile> old = byPath(before.runtime());
        Map<String, LockedFile> fresh = byPath(after.runtime());
        Set<String> paths = new HashSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        return paths.stream()
                .sorted()
                .filter(path -> !Optional.ofNullable(old.get(path)).equals(Optional.ofNullable(fresh.get(path))))
                .map(path -> new RuntimeChange(
                        path, Optional.ofNullable(old.get(path)), Optional.ofNullable(fresh.get(path))))
                .toList();
    }

    private static Map<String, LockedFile> byPath(List<LockedFile> files) {
        Map<String, LockedFile> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }
}
