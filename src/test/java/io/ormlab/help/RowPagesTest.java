package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each row: its parts, in order, the same in both languages. NotePagesTest runs what stands in them. */
class RowPagesTest {

    private static final List<String> FOLDERS = List.of("types", "options", "relationships", "lazy");

    private static final Map<Language, List<String>> PARTS = Map.of(
            Language.ZH,
            List.of("笔记里怎么说", "Python 怎么写", "Java 怎么写", "Ebean 建出什么", "存成什么", "范围，超出会怎样", "两边的差别", "常见错误", "动手试试"),
            Language.EN,
            List.of(
                    "What the note says",
                    "The Python line",
                    "The Java line",
                    "What Ebean makes",
                    "What is stored",
                    "The range, and past it",
                    "What differs",
                    "Common mistakes",
                    "Try it"));

    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of("notes", folder))) {
                files.map(file -> folder + "/" + file.getFileName().toString().replace(".md", ""))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasItsParts(String page) throws IOException {
        for (Language language : Language.values()) {
            List<Node> blocks = blocks(language, page);
            assertThat(headings(blocks, 1)).containsExactly(page.substring(page.indexOf('/') + 1));
            assertThat(headings(blocks, 2)).isEqualTo(PARTS.get(language));
            assertThat(blocks.get(1)).isInstanceOf(Paragraph.class);
            for (String part : PARTS.get(language)) {
                assertThat(part(blocks, part)).as(part).isNotEmpty();
            }
            assertThat(part(blocks, name(language, 0))).hasAtLeastOneElementOfType(BlockQuote.class);
            assertThat(fences(part(blocks, name(language, 1)), "python")).isNotEmpty();
            assertThat(fences(part(blocks, name(language, 2)), "java")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsItsTablesItsValuesAndItsLimitsByRunning(String page) throws IOException {
        for (Language language : Language.values()) {
            List<Node> blocks = blocks(language, page);
            assertThat(inputs(part(blocks, name(language, 3))))
                    .anyMatch(input -> input.startsWith("schema --fresh"))
                    .anyMatch(input -> input.startsWith("schema --platform postgres"));
            assertThat(inputs(part(blocks, name(language, 4))))
                    .anyMatch(input -> input.startsWith("sql ") && input.contains("typeof("));
            assertThat(inputs(part(blocks, name(language, 5)))).isNotEmpty();
            assertThat(inputs(part(blocks, name(language, 8)))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theJavaLineIsRun(String page) throws IOException {
        List<Node> blocks = blocks(Language.ZH, page);
        String run = String.join("\n", fences(blocks, "java models/")) + String.join("\n", inputs(blocks));
        String squeezed = run.replaceAll("\\s+", " ");
        fences(part(blocks, name(Language.ZH, 2)), "java").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> assertThat(squeezed).contains(line));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCodeIsTheSameInBothLanguages(String page) throws IOException {
        List<Node> chinese = blocks(Language.ZH, page);
        List<Node> english = blocks(Language.EN, page);
        assertThat(inputs(english)).isEqualTo(inputs(chinese));
        for (String kind : List.of("python", "java")) {
            assertThat(fences(english, kind)).isEqualTo(fences(chinese, kind));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/ormlab/help/origin.csv", delimiter = ';', numLinesToSkip = 1)
    void everyRowHasItsPage(String topic, String name) throws IOException {
        assertThat(pages().stream().filter(page -> page.endsWith("/" + name)))
                .hasSize(FOLDERS.contains(topic) ? 1 : 0)
                .allSatisfy(
                        page -> assertThat(Path.of("notes/en", page + ".md")).exists());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/ormlab/help/origin.csv", delimiter = ';', numLinesToSkip = 1)
    void aPageQuotesTheNote(String topic, String name, String python, String meaning) throws IOException {
        for (String page : pages()) {
            if (FOLDERS.contains(topic) && page.endsWith("/" + name)) {
                String quote = part(blocks(Language.ZH, page), name(Language.ZH, 0)).stream()
                        .filter(BlockQuote.class::isInstance)
                        .flatMap(block -> Markdown.children(block).stream())
                        .map(Markdown::text)
                        .collect(Collectors.joining());
                assertThat(quote).contains(meaning).contains(python == null ? "" : python);
            }
        }
    }

    private static String name(Language language, int part) {
        return PARTS.get(language).get(part);
    }

    private static List<Node> blocks(Language language, String page) throws IOException {
        Path folder = Path.of("notes", language == Language.ZH ? "" : "en");
        return Markdown.children(Markdown.parse(Files.readString(folder.resolve(page + ".md"))));
    }

    private static List<String> headings(List<Node> blocks, int level) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.getLevel() == level)
                .map(Markdown::text)
                .toList();
    }

    private static List<Node> part(List<Node> blocks, String heading) {
        List<Node> part = new ArrayList<>();
        boolean inside = false;
        for (Node block : blocks) {
            if (block instanceof Heading) {
                inside = Markdown.text(block).equals(heading);
            } else if (inside) {
                part.add(block);
            }
        }
        return part;
    }

    /** The texts of the fences that are marked so, or so and more after it. */
    private static List<String> fences(List<Node> blocks, String mark) {
        return blocks.stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .filter(fence -> fence.getInfo().equals(mark) || fence.getInfo().startsWith(mark))
                .map(FencedCodeBlock::getLiteral)
                .toList();
    }

    private static List<String> inputs(List<Node> blocks) {
        return fences(blocks, "ormlab").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("> ") || line.startsWith(". "))
                .map(line -> line.substring(2))
                .toList();
    }
}
