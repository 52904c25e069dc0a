package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.IndentedCodeBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the commands, all that there are in the source tree. */
class CommandNotesTest {

    private static final Path NOTES = Path.of("notes");

    static List<String> commands() throws IOException {
        try (Stream<Path> pages = Files.list(NOTES.resolve("commands"))) {
            return pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aPageIsThereInBothLanguagesInTheSameGroup(String command) {
        Note chinese = Notes.of(Language.ZH).command(command).orElseThrow();
        Note english = Notes.of(Language.EN).command(command).orElseThrow();

        assertThat(chinese.title()).isEqualTo(command).isEqualTo(english.title());
        assertThat(Notes.of(Language.ZH).group(command))
                .isPresent()
                .isEqualTo(Notes.of(Language.EN).group(command));
        assertThat(chinese.page()).hasSameSizeAs(english.page());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aPageHasTheUsageAndExamplesOfItsCommandTheSameInBothLanguages(String command) {
        List<String> chinese = code(Notes.of(Language.ZH).command(command).orElseThrow());

        assertThat(chinese).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> (line + " ").startsWith(command + " "));
        assertThat(code(Notes.of(Language.EN).command(command).orElseThrow())).isEqualTo(chinese);
    }

    private static List<String> code(Note page) {
        return page.page().stream()
                .filter(IndentedCodeBlock.class::isInstance)
                .map(IndentedCodeBlock.class::cast)
                .flatMap(code -> code.getLiteral().lines())
                .toList();
    }
}
