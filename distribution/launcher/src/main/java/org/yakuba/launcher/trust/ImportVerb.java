package org.yakuba.launcher.trust;

import java.nio.file.Path;
import java.util.Map;
import org.yakuba.generations.trust.SignedList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a list in force that was made and signed elsewhere. */
@Command(name = "import")
final class ImportVerb extends TrustVerb {

    @Parameters(index = "0", paramLabel = "<list.json>")
    private Path file = Path.of("list.json");

    @Override
    Reply run(Work work) {
        SignedList next = SignedList.read(file);
        return new ListChange(work, "import", Map.of("file", String.valueOf(file.getFileName())))
                .apply(next, work.say("import.done", Map.of("file", file.toString())));
    }
}
