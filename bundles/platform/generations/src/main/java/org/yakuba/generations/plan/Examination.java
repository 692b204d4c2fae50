package org.yakuba.generations.plan;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.check.BundleFile;

/**
 * One kind of question to a target, asked when it is planned and again before it is applied: do its bundles go
 * together, are they trusted.
 */
@ConsumerType
@FunctionalInterface
public interface Examination {

    List<Finding> findings(Subject subject);

    /** What is examined. */
    final class Subject {
        private final Lock lock;
        private final Hash base;
        private final List<BundleFile> bundles;
        private final Map<String, String> lines;
        private final Contents contents;
        private final JsonObject serving;

        Subject(
                Lock lock,
                Hash base,
                List<BundleFile> bundles,
                Map<String, String> lines,
                Contents contents,
                JsonObject serving) {
            this.lock = lock;
            this.base = base;
            this.bundles = List.copyOf(bundles);
            this.lines = Map.copyOf(lines);
            this.contents = contents;
            this.serving = serving;
        }

        /** The configurations of the generation that the target would follow. */
        public JsonObject serving() {
            return serving;
        }

        /** File and line of each configuration, where a person wrote them just now. */
        public Map<String, String> lines() {
            return lines;
        }

        public Lock lock() {
            return lock;
        }

        /** The signed lock that the target grows from. */
        public Hash base() {
            return base;
        }

        /** The target's bundles, as far as they can be read. */
        public List<BundleFile> bundles() {
            return bundles;
        }

        /** Where the bytes of a hash are: in the store, or where a person pointed at them. */
        public Path file(Hash hash) {
            return contents.path(hash);
        }

        public Path file(LockedBundle bundle) {
            return contents.path(bundle.hash());
        }

        /** The detached signature of a bundle or lock. */
        public Optional<Path> signature(Hash hash) {
            return contents.signature(hash);
        }
    }
}
