package org.yakuba.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Boot;
import org.yakuba.generations.FaultPoints;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Lock;
import org.yakuba.generations.Step;
import org.yakuba.generations.StoreException;
import org.yakuba.generations.plan.AffectedDomain;
import org.yakuba.generations.plan.ExclusiveWork;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.Way;

/** Does exactly what a plan says, or leaves the former generation serving. */
@Component(service = Applier.class)
public final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private final Running running;
    private final Boot boot;
    private final List<ExclusiveWork> exclusive = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Activate
    public Applier(@Reference Running running, @Reference Boot boot) {
        this.running = running;
        this.boot = boot;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(ExclusiveWork work) {
        exclusive.add(work);
    }

    void unbind(ExclusiveWork work) {
        exclusive.remove(work);
    }

    /** The generation that serves afterwards, or will after the restart that {@link Way#RESTART} asks for. */
    Generation apply(Plan plan, Actor actor, Instant now, Progress progress) {
        GenerationStore store = running.current().store();
        try (AutoCloseable locked = store.lock()) {
            refuseWhileExclusive(plan);
            progress.step("prepare", Map.of());
            Generation next = store.prepare(plan.kind(), plan.target(), plan.base(), actor, now, plan.why());
            if (plan.way() == Way.RESTART) {
                restart(next);
            } else {
                live(plan, next, progress);
            }
            return next;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void restart(Generation next) {
        try {
            commit(next);
        } catch (RuntimeException e) {
            running.current().store().discard(next);
            throw failed(e);
        }
        FaultPoints.reach(Step.COMMITTED);
        boot.restartAfterStop();
    }

    private void live(Plan plan, Generation next, Progress progress) {
        Lock before = running.current().lock();
        try (LiveChange change = new LiveChange(running, plan, before, progress)) {
            try {
                change.perform();
                commit(next);
            } catch (RuntimeException e) {
                try {
                    change.takeBack();
                } finally {
                    running.current().store().discard(next);
                }
                LOG.warn("generation {} was not applied: {}", next.number(), e.toString());
                throw e instanceof RefusedException refused ? refused : failed(e);
            }
            running.current().becomes(next, plan.target());
            LOG.info("generation {} serves", next.number());
            cleanUp(change);
        }
    }

    /** What was written is decided by the pointer alone: an error after it was renamed does not take it back. */
    private void commit(Generation next) {
        GenerationStore store = running.current().store();
        try {
            store.commit(next);
        } catch (RuntimeException e) {
            if (store.current().filter(next::equals).isEmpty()) {
                throw e;
            }
            LOG.error("generation {} is current; the store reported {}", next.number(), e.toString());
        }
    }

    /** The new generation serves already: what cannot be cleaned up is named, and undoes nothing. */
    private static void cleanUp(LiveChange change) {
        try {
            FaultPoints.reach(Step.COMMITTED);
            change.finish();
            FaultPoints.reach(Step.CLEANED);
        } catch (RefusedException e) {
            LOG.error("{}", e.finding().cause(Locale.ENGLISH));
        } catch (RuntimeException e) {
            LOG.error("what the former generation left was not removed", e);
        }
    }

    private void refuseWhileExclusive(Plan plan) {
        Set<String> domains = Stream.concat(plan.domains().stream().map(AffectedDomain::domain), plan.held().stream())
                .collect(Collectors.toSet());
        Optional<ExclusiveWork.Running> work =
                exclusive.stream().flatMap(one -> one.running(domains).stream()).findFirst();
        if (work.isPresent()) {
            throw new RefusedException(Finding.error(
                    Applier.class,
                    "exclusive",
                    work.get().domain(),
                    Map.of(
                            "domain", work.get().domain(),
                            "id", work.get().id(),
                            "titleJa", work.get().titleJa(),
                            "titleEn", work.get().titleEn())));
        }
    }

    private static RefusedException failed(Exception e) {
        String code = StoreException.isDiskFull(e) ? "disk-full" : "failed";
        return new RefusedException(
                Finding.error(Applier.class, code, "store", Map.of("reason", String.valueOf(e.getMessage()))));
    }
}
