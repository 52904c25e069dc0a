package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Registry;
import io.ormlab.help.Note;
import io.ormlab.help.NoteView;
import io.ormlab.help.Notes;
import io.ormlab.message.Language;
import io.ormlab.render.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From `help` every page can be reached, and every link leads to a page that `help` shows by its name. */
class NoteLinksTest {

    private static final Set<String> COMMANDS =
            Registry.of(Ormlab.MORE_COMMANDS).names();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @EnumSource
    void everyPageIsReachedFromHelp(Language language) throws IOException {
        Map<String, Note> pages = Notes.of(language).pages(COMMANDS);
        assertThat(pages.values().stream().map(Note::path)).containsExactlyInAnyOrderElementsOf(files(language));
        NoteView view = new NoteView(Notes.of(language), Style.PLAIN, 80);
        pages.forEach((name, page) -> assertThat(view.about(name, COMMANDS))
                .as("help " + name)
                .anyMatch(line -> page.summary().startsWith(line) || line.equals(page.title())));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAPage(Language language) throws IOException {
        Set<Path> known = Notes.of(language).pages(COMMANDS).values().stream()
                .map(page -> Path.of(page.path()))
                .collect(Collectors.toSet());
        List<String> dead = new ArrayList<>();
        for (String file : files(language)) {
            Matcher link = LINK.matcher(Files.readString(folder(language).resolve(file + ".md")));
            while (link.find()) {
                Path to = Path.of(file)
                        .resolveSibling(link.group(1).replaceAll("\\.md$", ""))
                        .normalize();
                if (!known.contains(to)) {
                    dead.add(file + " -> " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static Path folder(Language language) {
        return language == Language.ZH ? Path.of("notes") : Path.of("notes", language.code());
    }

    /** The paths of a language's pages without their ending; lessons are no pages of help. */
    private static List<String> files(Language language) throws IOException {
        Path folder = folder(language);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .map(folder::relativize)
                    .map(file -> file.toString().replace('\\', '/').replace(".md", ""))
                    .filter(file -> !file.startsWith("lessons/") && !file.startsWith("en/"))
                    .toList();
        }
    }
}
