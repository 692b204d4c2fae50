package org.yakuba.launcher.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Installation;
import org.yakuba.launcher.trust.Caller;
import org.yakuba.launcher.trust.Reply;
import org.yakuba.launcher.trust.TrustCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code yakuba}: the one command of an installation. */
@Command(name = "yakuba", sortOptions = false, usageHelpAutoWidth = false)
public final class Yakuba implements Runnable, Caller {
    private static final int WIDTH = 80;

    private static final List<Class<?>> VERBS = List.of(
            StartVerb.class,
            StopVerb.class,
            StatusVerb.class,
            HealthVerb.class,
            InventoryVerb.class,
            WhyVerb.class,
            PlanVerb.class,
            ApproveVerb.class,
            ApplyVerb.class,
            RevertVerb.class,
            HistoryVerb.class,
            VerifyVerb.class,
            TrustCommand.class,
            SbomVerb.class,
            DiagnoseVerb.class,
            PruneVerb.class,
            VersionVerb.class);

    /** Columns that the Japanese heading of the synopsis takes beyond its characters. */
    private static final int WIDER_HEADING = 3;

    private Terminal terminal = Terminal.ofProcess();
    private Locale locale = Locale.JAPANESE;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", paramLabel = "<dir>", scope = ScopeType.INHERIT, hidden = true)
    private @Nullable Path home;

    @Option(names = "--data", paramLabel = "<dir>", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--no-color", scope = ScopeType.INHERIT)
    private boolean colourless;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    /** Runs one command line and answers the exit code. */
    public static int run(Terminal terminal, String... arguments) {
        Yakuba yakuba = new Yakuba();
        yakuba.terminal = terminal;
        yakuba.locale = Language.of(List.of(arguments), terminal.environment());
        CommandLine line = new CommandLine(yakuba);
        verbs(arguments).forEach(line::addSubcommand);
        line.setResourceBundle(ResourceBundle.getBundle(
                Yakuba.class.getPackageName() + ".help_" + yakuba.locale.getLanguage(), Locale.ROOT));
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setUsageHelpWidth(yakuba.locale.equals(Locale.JAPANESE) ? WIDTH - WIDER_HEADING : WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                yakuba.colourful() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(
                (exception, args) -> yakuba.wrong(exception, List.of(arguments).contains("--json")));
        return line.execute(arguments);
    }

    /** The one that the first word names, since reading the others takes time at every start; else all. */
    private static List<Class<?>> verbs(String... arguments) {
        List<Class<?>> named = VERBS.stream()
                .filter(verb -> arguments.length > 0
                        && verb.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return named.isEmpty() ? VERBS : named;
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    Session session() {
        Path place = Optional.ofNullable(home).orElseGet(() -> Path.of(terminal.home()));
        return new Session(
                new Installation(
                        place,
                        Optional.ofNullable(data)
                                .or(() -> Optional.ofNullable(
                                                terminal.environment().get("YAKUBA_DATA"))
                                        .map(Path::of))
                                .orElseGet(() -> place.resolve("data"))),
                Actor.systemUser(terminal.user()),
                locale,
                json,
                terminal);
    }

    @Override
    public Installation installation() {
        return session().installation();
    }

    @Override
    public Actor actor() {
        return session().actor();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Clock clock() {
        return terminal.clock();
    }

    @Override
    public Map<String, String> environment() {
        return terminal.environment();
    }

    @Override
    public Optional<char[]> secret(String question) {
        return Optional.ofNullable(System.console()).map(console -> console.readPassword("%s", question));
    }

    @Override
    public int answer(Reply reply) {
        return print(new Outcome(reply.exit(), reply.text(), reply.result()));
    }

    @Override
    public int failed(RuntimeException thrown) {
        return print(Failures.outcome(thrown, session()));
    }

    private int print(Outcome outcome) {
        Verb.print(outcome, session(), colourful());
        return outcome.exit();
    }

    boolean colourful() {
        return terminal.colourful() && !colourless;
    }

    private int wrong(ParameterException exception, boolean machine) {
        String text = new WrongUsage(exception, locale).toString();
        if (machine) {
            terminal.out()
                    .print(Outcome.of(ExitCode.USAGE, text, Failures.message(text.strip()))
                            .toJson());
        } else {
            terminal.err().print(text);
        }
        return ExitCode.USAGE.code();
    }
}
