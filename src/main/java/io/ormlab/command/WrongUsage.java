package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.message.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is off in the words of a command line, in the languages that picocli does not speak. */
public final class WrongUsage {

    private WrongUsage() {}

    /**
     * The failure of status 2 that says what picocli found.
     *
     * @param name the command's name; empty for the options before a command
     */
    public static LabException of(String name, ParameterException e) {
        LabException failure = what(name, e);
        return failure.and(name.isEmpty() ? "command.usage.next.root" : "command.usage.next", name)
                .because(e);
    }

    private static LabException what(String name, ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(name, unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return LabException.usage("command.missing", labels(missing.getMissing()));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return LabException.usage("command.twice", label(twice.getOverwritten()));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return LabException.usage("command.value", Shown.shortened(e.getValue()), label(e.getArgSpec()));
        }
        return LabException.usage("command.words", Shown.shortened(String.valueOf(e.getMessage())));
    }

    private static LabException unmatched(String name, UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        if (!word.startsWith("-")) {
            return LabException.usage("command.unmatched.word", Shown.shortened(word), name);
        }
        String option = word.split("=", 2)[0];
        LabException failure = LabException.usage(
                "command.unmatched.option",
                Shown.shortened(option),
                Message.of("command.of." + (name.isEmpty() ? "root" : "command"), name));
        List<String> options = e.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        List<String> near = Nearest.of(option, options);
        return near.isEmpty() ? failure : failure.and("command.didyoumean", near);
    }

    private static String labels(List<ArgSpec> args) {
        return args.stream().map(WrongUsage::label).collect(Collectors.joining(", "));
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
