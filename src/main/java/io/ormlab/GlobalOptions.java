package io.ormlab;

import io.ormlab.command.WrongUsage;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options before a command. The command's own words are left to it. */
final class GlobalOptions {

    private static final String HERE = ".";

    @Option(names = "--dir", paramLabel = "DIR")
    private String dir = HERE;

    @Option(names = "--lang", paramLabel = "zh|en")
    private String language;

    @Option(names = "--trace")
    private boolean trace;

    @Option(names = {"-h", "--help"})
    private boolean help;

    @Option(names = {"-V", "--version"})
    private boolean version;

    @Parameters(paramLabel = "COMMAND")
    private List<String> words = new ArrayList<>();

    /**
     * @throws LabException of status 2 where an option is wrong
     */
    void parse(String[] args) {
        if (!isPlain(args)) {
            parseAll(args);
        }
        if (language != null && Language.ofCode(language) == null) {
            throw LabException.usage("command.language", language);
        }
    }

    /** Reads the words where they are what people type; picocli, which knows all the rest, takes longer than a short command does. */
    private boolean isPlain(String[] args) {
        int at = 0;
        while (at + 1 < args.length && (args[at].equals("--dir") || args[at].equals("--lang"))) {
            String value = args[at + 1];
            boolean first = args[at].equals("--dir") ? dir.equals(HERE) : language == null;
            if (value.startsWith("-") || !first) {
                return false;
            }
            if (args[at].equals("--dir")) {
                dir = value;
            } else {
                language = value;
            }
            at += 2;
        }
        if (at < args.length && args[at].startsWith("-")) {
            return false;
        }
        words = List.of(args).subList(at, args.length);
        return true;
    }

    private void parseAll(String[] args) {
        CommandLine line = new CommandLine(this);
        line.setCommandName("ormlab");
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setStopAtPositional(true);
        try {
            line.parseArgs(args);
        } catch (ParameterException e) {
            throw WrongUsage.of("", e);
        }
    }

    String dir() {
        return dir;
    }

    /** The code of the language asked for, or null. */
    String language() {
        return language;
    }

    boolean trace() {
        return trace;
    }

    boolean help() {
        return help;
    }

    boolean version() {
        return version;
    }

    /** A command and its words; none for the shell or a script. */
    List<String> words() {
        return words;
    }
}
