package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README's table against the commands and options of Flask-Migrate, which stand in flask-migrate.csv. */
class FlaskMigrateTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)`(?: `([^`]+)`)? \\| (.+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * @param theirs the command and the option or word as the list has them
     * @param ours what stands beside it
     */
    private record Row(String theirs, String ours) {}

    private static List<Row> rows() {
        try {
            String readme = Files.readString(Path.of("README.md"));
            String section = readme.substring(readme.indexOf("## If you know Flask-Migrate"));
            Matcher row = ROW.matcher(section.substring(0, section.indexOf("\n## ", 1)));
            return row.results()
                    .map(each ->
                            new Row(each.group(1) + ";" + (each.group(2) == null ? "" : each.group(2)), each.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCommandAndOptionIsThereInTheOrderOfTheList() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("flask-migrate.csv")) {
            List<String> list = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(rows()).extracting(Row::theirs).containsExactlyElementsOf(list);
        }
    }

    @Test
    void whatHasNoCounterpartHasAReason() {
        assertThat(rows().stream().map(Row::ours).filter(ours -> ours.startsWith("none")))
                .allMatch(ours -> ours.matches("none: .{20,}"));
        assertThat(rows().stream().map(Row::ours).filter(ours -> !ours.startsWith("none")))
                .allMatch(ours -> ours.startsWith("`"));
    }

    @Test
    void everyCounterpartIsThere() {
        Registry registry = Registry.of(Ormlab.MORE_COMMANDS);
        List<String> counterparts = rows().stream()
                .map(Row::ours)
                .filter(ours -> !ours.startsWith("none"))
                .flatMap(ours -> CODE.matcher(ours).results().map(code -> code.group(1)))
                .filter(code -> registry.has(code.split(" ")[0]))
                .toList();

        assertThat(counterparts).hasSizeGreaterThan(40);
        for (String counterpart : counterparts) {
            String[] words = counterpart.split(" ");
            CommandLine line = new CommandLine(registry.create(words[0]));
            assertThat(Stream.of(words).skip(1).filter(word -> word.matches("--?[a-z].*")))
                    .as(counterpart)
                    .allMatch(option -> line.getCommandSpec().findOption(option) != null);
        }
    }
}
