package org.yakuba.launcher.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yakuba.generations.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong, and where the help is. */
record WrongUsage(ParameterException exception, Locale locale) {
    private static final Messages WORDS = Messages.of(WrongUsage.class);

    @Override
    public String toString() {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        return cause() + "\n  → " + WORDS.say(locale, "usage.fix", Map.of("command", command)) + "\n";
    }

    private String cause() {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            String what = String.join(" ", unmatched.getUnmatched());
            return near.isEmpty()
                    ? say("usage.unknown", "what", what)
                    : WORDS.say(locale, "usage.unknown-near", Map.of("what", what, "near", String.join(", ", near)));
        }
        if (exception instanceof MissingParameterException missing) {
            return say(
                    "usage.missing",
                    "what",
                    missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", ")));
        }
        if (exception instanceof MutuallyExclusiveArgsException) {
            return say("usage.exclusive", "what", String.valueOf(exception.getMessage()));
        }
        if (exception instanceof OverwrittenOptionException overwritten) {
            return say("usage.twice", "what", name(overwritten.getOverwritten()));
        }
        if (exception.getArgSpec() != null && exception.getValue() != null) {
            return WORDS.say(
                    locale,
                    "usage.value",
                    Map.of("what", name(exception.getArgSpec()), "value", String.valueOf(exception.getValue())));
        }
        return say("usage.other", "what", String.valueOf(exception.getMessage()));
    }

    private String say(String key, String name, String value) {
        return WORDS.say(locale, key, Map.of(name, value));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
