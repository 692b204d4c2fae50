package org.yakuba.generations.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.yakuba.generations.Generation;

/** What a person asks for. */
@ProviderType
public sealed interface Change {

    Generation.Kind kind();

    /** The change as it was typed, without directories: {@code --replace calendar=vendor-calendar-2.1.0.jar}. */
    String asked();

    /**
     * Other bundles, each for the domain or symbolic name it stands for from now on.
     *
     * @param added jars that come beside what is there: a part, or a library of a vendor
     * @param removed symbolic names of bundles that go
     */
    record Replace(Map<String, Path> bundles, List<Path> added, List<String> removed) implements Change {
        public Replace {
            if (bundles.isEmpty() && added.isEmpty() && removed.isEmpty()) {
                throw new IllegalArgumentException("nothing to replace");
            }
            bundles = new TreeMap<>(bundles);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        public Replace(Map<String, Path> bundles) {
            this(bundles, List.of(), List.of());
        }

        @Override
        public Generation.Kind kind() {
            return Generation.Kind.REPLACE;
        }

        @Override
        public String asked() {
            return Stream.of(
                            bundles.entrySet().stream()
                                    .map(entry -> "--replace " + entry.getKey() + "="
                                            + entry.getValue().getFileName()),
                            added.stream().map(jar -> "--add " + jar.getFileName()),
                            removed.stream().map(name -> "--remove " + name))
                    .flatMap(part -> part)
                    .collect(Collectors.joining(" "));
        }
    }

    /** Another municipality's overlay on the features of the current generation. */
    record Overlay(Path directory) implements Change {
        @Override
        public Generation.Kind kind() {
            return Generation.Kind.OVERLAY;
        }

        @Override
        public String asked() {
            return "--overlay " + directory.getFileName();
        }
    }

    /** Another distribution, as assembled. */
    record Distribution(Path zip) implements Change {
        @Override
        public Generation.Kind kind() {
            return Generation.Kind.DISTRIBUTION;
        }

        @Override
        public String asked() {
            return "--distribution " + zip.getFileName();
        }
    }

    /** A generation that served before; the parent of the current one unless a number says which. */
    record Revert(OptionalInt to) implements Change {
        @Override
        public Generation.Kind kind() {
            return Generation.Kind.REVERT;
        }

        @Override
        public String asked() {
            return to.isPresent() ? "--revert --to " + to.getAsInt() : "--revert";
        }
    }
}
