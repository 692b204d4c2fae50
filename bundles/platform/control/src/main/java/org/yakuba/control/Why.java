package org.yakuba.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.yakuba.generations.Boot;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;

/** Finds the tree of causes behind a bundle, a domain or a feature that does not run. */
@Component(service = Why.class)
public final class Why {
    private final Deployed deployed;
    private final Current current;
    private final Boot boot;

    @Activate
    public Why(@Reference Deployed deployed, @Reference Current current, @Reference Boot boot) {
        this.deployed = deployed;
        this.current = current;
        this.boot = boot;
    }

    /** Empty when nothing of that name is part of the generation. */
    Optional<Cause> of(String subject) {
        Optional<Cause> bundle = current.lock().bundle(subject).map(this::bundle);
        return bundle.or(() -> current.lock().features().stream()
                .filter(feature -> feature.name().equals(subject))
                .findFirst()
                .map(this::feature));
    }

    /** The causes of everything that does not run. */
    List<Cause> all() {
        return current.lock().bundles().stream()
                .map(this::bundle)
                .filter(cause -> !cause.isSound())
                .toList();
    }

    private Cause feature(LockedFeature feature) {
        List<Cause> because = current.lock().bundles().stream()
                .filter(bundle -> bundle.features().contains(feature.name()))
                .map(this::bundle)
                .filter(cause -> !cause.isSound())
                .toList();
        String code = because.isEmpty() ? "sound" : "feature";
        return new Cause(code, feature.name(), "", Map.of("title", feature.titleJa()), because);
    }

    Cause bundle(LockedBundle locked) {
        Optional<Boot.LeftOut> leftOut = boot.leftOut().stream()
                .filter(one -> one.bundle().equals(locked))
                .findFirst();
        if (leftOut.isPresent()) {
            return cause(
                    locked,
                    "left-out",
                    Map.of(
                            "reasonJa", leftOut.get().finding().cause(java.util.Locale.JAPANESE),
                            "reasonEn", leftOut.get().finding().cause(java.util.Locale.ENGLISH),
                            "fixJa", leftOut.get().finding().fix(java.util.Locale.JAPANESE),
                            "fixEn", leftOut.get().finding().fix(java.util.Locale.ENGLISH)));
        }
        Optional<Bundle> found = deployed.find(locked);
        if (found.isEmpty()) {
            return cause(locked, "not-installed", Map.of("reason", failure(locked)));
        }
        Bundle bundle = found.get();
        if (bundle.getState() == Bundle.STARTING && !isLazy(bundle)) {
            return cause(locked, "starting", Map.of());
        }
        if (bundle.getState() != Bundle.ACTIVE && !deployed.isSound(bundle)) {
            String code = bundle.getState() == Bundle.INSTALLED ? "unresolved" : "not-started";
            return cause(locked, code, Map.of("reason", failure(locked)));
        }
        List<Cause> because = deployed.parts(bundle).stream()
                .filter(part -> !part.isSound())
                .map(part -> component(locked, part))
                .toList();
        return because.isEmpty()
                ? cause(locked, "sound", Map.of())
                : new Cause("components", locked.symbolicName(), locked.vendor(), Map.of(), because);
    }

    private Cause component(LockedBundle locked, Deployed.Part part) {
        String name = part.description().name;
        if (part.configuration().isEmpty()) {
            return new Cause("configuration", name, locked.vendor(), Map.of("pid", pids(part)), List.of());
        }
        ComponentConfigurationDTO found = part.configuration().get();
        return switch (found.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                new Cause("configuration", name, locked.vendor(), Map.of("pid", pids(part)), List.of());
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                new Cause("activation", name, locked.vendor(), Map.of("reason", firstLine(found.failure)), List.of());
            default -> new Cause("references", name, locked.vendor(), Map.of(), references(part, found));
        };
    }

    private List<Cause> references(Deployed.Part part, ComponentConfigurationDTO found) {
        List<Cause> because = new ArrayList<>();
        for (UnsatisfiedReferenceDTO unsatisfied : found.unsatisfiedReferences) {
            String wanted = Arrays.stream(part.description().references)
                    .filter(reference -> reference.name.equals(unsatisfied.name))
                    .map(reference -> reference.interfaceName)
                    .findFirst()
                    .orElse(unsatisfied.name);
            because.add(new Cause(
                    "no-service",
                    wanted,
                    "",
                    Map.of("target", unsatisfied.target == null ? "" : unsatisfied.target),
                    offering(wanted).toList()));
        }
        return because;
    }

    /** Bundles of the generation that would offer the service and do not run themselves. */
    private Stream<Cause> offering(String service) {
        return deployed.all(current.lock()).entrySet().stream()
                .filter(entry -> entry.getValue()
                        .filter(bundle -> deployed.parts(bundle).stream()
                                .anyMatch(part -> Arrays.asList(part.description().serviceInterfaces)
                                        .contains(service)))
                        .isPresent())
                .map(entry -> bundle(entry.getKey()))
                .filter(cause -> !cause.isSound());
    }

    private Cause cause(LockedBundle locked, String code, Map<String, String> values) {
        Map<String, String> all = new java.util.TreeMap<>(values);
        all.put("version", locked.version());
        return new Cause(code, locked.symbolicName(), locked.vendor(), all, List.of());
    }

    private String failure(LockedBundle locked) {
        return firstLine(boot.failures().getOrDefault(locked, ""));
    }

    private static String pids(Deployed.Part part) {
        return String.join(", ", part.description().configurationPid);
    }

    private static boolean isLazy(Bundle bundle) {
        return "lazy".equals(bundle.getHeaders("").get("Bundle-ActivationPolicy"));
    }

    static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
