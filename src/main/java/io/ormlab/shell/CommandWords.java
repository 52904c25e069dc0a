package io.ormlab.shell;

import io.ormlab.command.Known;
import io.ormlab.command.Lab;
import io.ormlab.command.Registry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may follow a command's name: its options, and the values that their labels stand for. A label says what is offered, so a
 * new command is completed without a line here: {@code MODEL}, {@code TABLE}, {@code VERSION}, {@code BACKUP}, {@code TOPIC}, {@code FILE},
 * {@code COMMAND}, {@code SQL}, {@code TABLE.COLUMN=…}; words in small letters ({@code zh|en}) stand for themselves.
 */
final class CommandWords {

    private static final String SQL = "SQL";

    private final Lab lab;
    private final Known known;
    private final Map<String, CommandSpec> specs = new HashMap<>();

    CommandWords(Lab lab) {
        this.lab = lab;
        this.known = new Known(lab);
    }

    /** Whether what follows this command is SQL, and no words. */
    boolean takesSql(String name) {
        return lab.registry().has(name)
                && spec(name).positionalParameters().stream().anyMatch(word -> SQL.equals(word.paramLabel()));
    }

    /** The commands that begin so; where there are several, with what each does. */
    List<Candidate> names(String beginning) {
        List<String> words = new ArrayList<>();
        for (String word : lab.registry().words()) {
            if (word.startsWith(beginning)) {
                words.add(word);
            }
        }
        List<Candidate> names = new ArrayList<>();
        for (String word : words) {
            names.add(candidate(word, words.size() == 1 ? null : description(word), true));
        }
        return names;
    }

    private String description(String word) {
        Registry registry = lab.registry();
        String name = registry.name(word).orElseThrow();
        return text(registry.bundle(name) + "." + name + ".usage.description");
    }

    /** What may stand at this place of a command. */
    Stream<Candidate> at(Place place) {
        String name = place.command();
        if (!lab.registry().has(name)) {
            return Stream.empty();
        }
        CommandSpec spec = spec(name);
        List<String> before = words(place);
        String word = place.word();
        int equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) {
            OptionSpec option = spec.findOption(word.substring(0, equals));
            String head = word.substring(0, equals + 1);
            return option == null
                    ? Stream.empty()
                    : values(option, word.substring(equals + 1)).map(value -> candidate(head + value, null, true));
        }
        OptionSpec open = before.isEmpty() ? null : spec.findOption(before.get(before.size() - 1));
        if (open != null && open.arity().min() > 0) {
            return values(open, word).map(CommandWords::value);
        }
        Stream<Candidate> options = spec.options().stream()
                .filter(option -> !option.usageHelp() && isOpen(option, before))
                .map(option -> option(name, option));
        return Stream.concat(positional(spec, before, word), options);
    }

    /** The whole words between the command's name and the place. */
    private static List<String> words(Place place) {
        String text = place.line().substring(place.from(), place.start()).strip();
        List<String> words = new ArrayList<>(Arrays.asList(text.split("\\s+")));
        return words.subList(1, words.size());
    }

    private static boolean isOpen(OptionSpec option, List<String> before) {
        return option.isMultiValue() || Arrays.stream(option.names()).noneMatch(before::contains);
    }

    private Stream<Candidate> positional(CommandSpec spec, List<String> before, String word) {
        int index = 0;
        for (int i = 0; i < before.size(); i++) {
            OptionSpec option = spec.findOption(before.get(i));
            if (option == null) {
                index++;
            } else {
                i += option.arity().min();
            }
        }
        int at = index;
        return spec.positionalParameters().stream()
                .filter(parameter -> takes(parameter, at))
                .limit(1)
                .flatMap(parameter -> values(parameter, word))
                .map(CommandWords::value);
    }

    private static boolean takes(PositionalParamSpec parameter, int index) {
        return parameter.index().contains(index) || SQL.equals(parameter.paramLabel());
    }

    private Stream<String> values(ArgSpec arg, String word) {
        return Arrays.stream(arg.paramLabel().split("\\|")).flatMap(label -> values(label, word));
    }

    private Stream<String> values(String label, String word) {
        return switch (label) {
            case "MODEL" -> Stream.concat(known.models().stream(), known.tables().stream());
            case "NAME" -> known.snippets().stream();
            case "TABLE" -> known.tables().stream();
            case "VERSION" -> known.versions().stream();
            case "VERSION:VERSION" -> range(word);
            case "BACKUP" -> Stream.concat(known.backups().stream(), FileNames.of(word));
            case "SAMPLE" -> known.samples().stream();
            case "TOPIC" -> known.topics().stream();
            case "COMMAND" -> lab.registry().words().stream();
            case "FILE" -> FileNames.of(word);
            case SQL ->
                Stream.of(
                                SqlInk.KEYWORDS.stream(),
                                known.tables().stream(),
                                allColumns().distinct())
                        .flatMap(names -> names);
            default -> columnsOrItself(label);
        };
    }

    private Stream<String> range(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? known.versions().stream().map(version -> version + ":")
                : known.versions().stream().map(version -> word.substring(0, colon + 1) + version);
    }

    private Stream<String> columnsOrItself(String label) {
        if (label.startsWith("TABLE.")) {
            return known.columnsOfTables().entrySet().stream()
                    .flatMap(table -> table.getValue().stream().map(column -> table.getKey() + "." + column + "="));
        }
        return label.matches("[a-z]+") ? Stream.of(label) : Stream.empty();
    }

    private Stream<String> allColumns() {
        return known.columnsOfTables().values().stream().flatMap(List::stream);
    }

    private Candidate option(String command, OptionSpec option) {
        String key = lab.registry().bundle(command) + "." + command + "."
                + option.longestName().replaceFirst("^-+", "");
        return candidate(option.longestName(), text(key), true);
    }

    private static Candidate value(String value) {
        return candidate(value, null, !value.endsWith("=") && !value.endsWith("/") && !value.endsWith(":"));
    }

    private static Candidate candidate(String value, String description, boolean complete) {
        return new Candidate(value, value, null, description, null, null, complete);
    }

    private String text(String key) {
        String bundle = key.substring(0, key.indexOf('.'));
        boolean there = lab.messages().keys(bundle).contains(key.substring(bundle.length() + 1));
        return there ? lab.messages().text(key) : null;
    }

    /** Reading a command's annotations takes some milliseconds, and completion comes at each Tab. */
    private CommandSpec spec(String word) {
        String name = lab.registry().name(word).orElseThrow();
        return specs.computeIfAbsent(name, key -> new CommandLine(lab.registry().create(key)).getCommandSpec());
    }
}
