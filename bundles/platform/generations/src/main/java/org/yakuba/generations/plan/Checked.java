package org.yakuba.generations.plan;

import java.nio.file.Path;
import java.util.List;
import org.yakuba.generations.Finding;
import org.yakuba.generations.check.Check;
import org.yakuba.generations.check.SystemCapabilities;

/** Do the bundles and configurations of the target go together, on the launcher it brings. */
final class Checked implements Examination {

    @Override
    public List<Finding> findings(Subject subject) {
        List<Path> launcher = subject.lock().runtime().stream()
                .filter(file -> file.path().endsWith(".jar"))
                .map(file -> subject.file(file.hash()))
                .toList();
        return Check.of(subject.bundles(), subject.lock().configurations(), SystemCapabilities.of(launcher))
                .locating(subject.lines())
                .since(subject.serving())
                .findings();
    }
}
