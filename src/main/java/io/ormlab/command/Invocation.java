package io.ormlab.command;

import io.ormlab.help.Note;
import io.ormlab.help.Notes;
import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * One command with its words: run on a lab, and parsed by picocli where they are not {@link PlainWords}. Builds the picocli model of
 * this one command only, and only then.
 */
final class Invocation {

    /** What changes the database, or lets go of the models, by a way of its own. */
    private static final Set<String> APART = Set.of(
            "generate-migration",
            "upgrade",
            "downgrade",
            "stamp",
            "merge",
            "backup",
            "restore",
            "seed",
            "reload",
            "sandbox",
            "reset");

    /** What asks of the models no more than the tables that they make. */
    private static final Set<String> ON_TABLES = Set.of("generate-migration", "check", "verify");

    private final Lab lab;
    private final String name;
    private final LabCommand command;
    private CommandLine line;

    private Invocation(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
        this.command = lab.registry().create(name);
    }

    private CommandLine line() {
        if (line == null) {
            line = line(name, command);
        }
        return line;
    }

    /**
     * @param word a name or an alias
     * @param rest what follows it
     * @throws LabException where no command has that name
     */
    static Invocation of(Lab lab, String word, String rest) {
        Registry registry = lab.registry();
        String name = registry.name(word).orElseThrow(() -> unknown(registry, word, rest));
        return new Invocation(lab, name);
    }

    /** The picocli model of a command, set up as every command is. */
    static CommandLine line(String name, LabCommand command) {
        CommandLine line = new CommandLine(command);
        line.setCommandName(name);
        // A word that begins with @ is a word.
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setStopAtPositional(command.takesText());
        return line;
    }

    boolean looksAtTables() {
        return ON_TABLES.contains(name);
    }

    /** Runs with words cut by someone else: the operating system's shell. */
    void run(List<String> words) {
        if (!PlainWords.give(command, words)) {
            parse(words);
        }
        if (line != null && line.isUsageHelpRequested()) {
            usage();
        } else {
            if (APART.contains(name) && lab.inTransaction()) {
                lab.transaction().refuse(name);
            }
            command.run(lab);
        }
    }

    private void parse(List<String> words) {
        try {
            line().parseArgs(arranged(words).toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw WrongUsage.of(name, e);
        }
    }

    private List<String> arranged(List<String> words) {
        if (words.contains("--")) {
            return words;
        }
        if (command.takesText()) {
            return optionsFirst(words);
        }
        return command.takesNegative() ? negativesLast(words) : words;
    }

    /** A text's own words look like no option of the command: {@code sql "select 1" --format csv} means what it says. */
    private List<String> optionsFirst(List<String> words) {
        List<String> options = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            var known = word.startsWith("-") ? line().getCommandSpec().findOption(word.split("=", 2)[0]) : null;
            (known == null ? text : options).add(word);
            if (known != null && known.arity().min() > 0 && word.indexOf('=') < 0 && i + 1 < words.size()) {
                options.add(words.get(++i));
            }
        }
        options.addAll(text);
        return options;
    }

    /** Negative numbers go to the end, behind the mark after which picocli looks for no options. */
    private static List<String> negativesLast(List<String> words) {
        List<String> arranged = new ArrayList<>(words);
        arranged.removeIf(word -> word.matches("-[0-9]+"));
        arranged.add("--");
        words.stream().filter(word -> word.matches("-[0-9]+")).forEach(arranged::add);
        return arranged;
    }

    /** Runs with the rest of an input line. */
    void run(String rest) {
        run(command.takesText() ? optionsAndText(rest) : Words.split(rest));
    }

    /** The leading options as words, then the text as one word that no quote or dash in it can make into anything else. */
    private List<String> optionsAndText(String rest) {
        if (!rest.startsWith("-")) {
            return rest.isEmpty() ? List.of() : List.of(rest);
        }
        List<String> words = new ArrayList<>();
        String text = rest;
        while (true) {
            String word = text.split("\\s", 2)[0];
            String option = word.split("=", 2)[0];
            var known = line().getCommandSpec().findOption(option);
            if (known == null || !option.startsWith("-")) {
                break;
            }
            words.add(word);
            text = text.substring(word.length()).strip();
            if (known.arity().min() > 0 && word.equals(option)) {
                String value = text.split("\\s", 2)[0];
                words.add(value);
                text = text.substring(value.length()).strip();
            }
        }
        if (!text.isEmpty()) {
            words.add("--");
            words.add(text);
        }
        return words;
    }

    private void usage() {
        line.setResourceBundle(new Descriptions(lab.messages(), command, line.getCommandSpec()));
        line.setUsageHelpWidth(Math.max(55, lab.console().width()));
        line.getUsageMessage(Ansi.OFF).stripTrailing().lines().forEach(lab.console()::out);
        Notes.of(lab.messages().language()).command(name).map(Note::examples).ifPresent(this::examples);
    }

    private void examples(List<String> examples) {
        lab.say("command.help.example");
        examples.forEach(example -> lab.console().out("  " + example));
    }

    private static LabException unknown(Registry registry, String word, String rest) {
        LabException failure = LabException.usage("command.unknown", Shown.shortened(word));
        Optional<String> here = FlaskWords.here(word + " " + rest, registry);
        if (here.isPresent()) {
            return failure.and("command.flask", here.get());
        }
        List<String> near = registry.nearest(word);
        return near.isEmpty() ? failure.and("command.unknown.next") : failure.and("command.didyoumean", near);
    }
}
