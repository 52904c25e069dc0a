package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.render.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about a subject: the same code in both languages, and all of it run. NotePagesTest compares what it prints. */
class TopicPagesTest {

    private static final int TITLE_COLUMNS = 22;
    private static final int VERSIONS = 10;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.md)\\)");

    @ParameterizedTest
    @EnumSource
    void bothLanguagesHaveTheSamePartsAndTheSameCode(Topic topic) {
        Note chinese = page(Language.ZH, topic);
        Note english = page(Language.EN, topic);
        assertThat(headings(english)).hasSameSizeAs(headings(chinese));
        assertThat(inputs(english)).isEqualTo(inputs(chinese));
        assertThat(fences(english, "java models/")).isEqualTo(fences(chinese, "java models/"));
    }

    @ParameterizedTest
    @EnumSource
    void theTitleFitsTheContents(Topic topic) {
        for (Language language : Language.values()) {
            assertThat(TextWidth.of(page(language, topic).title())).isLessThanOrEqualTo(TITLE_COLUMNS);
        }
    }

    /** The pages of rows have their sessions on the pages of the rows themselves. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TYPES", "OPTIONS", "RELATIONSHIPS"})
    void aPageShowsItsPointByRunningAndLeadsOn(Topic topic) {
        for (Language language : Language.values()) {
            Note page = page(language, topic);
            assertThat(inputs(page)).hasSizeGreaterThan(3);
            assertThat(page.page())
                    .noneMatch(block -> block instanceof FencedCodeBlock fence
                            && fence.getInfo().equals("java"));
            Node last = page.page().get(page.page().size() - 1);
            assertThat(last).isInstanceOf(Paragraph.class);
            assertThat(Markdown.text(last)).startsWith(language == Language.ZH ? "参见：" : "See also ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkLeadsToAPage(Topic topic) throws IOException {
        for (Language language : Language.values()) {
            Path folder = Path.of("notes", language == Language.ZH ? "" : "en");
            Matcher links = LINK.matcher(Files.readString(folder.resolve(topic.id() + ".md")));
            while (links.find()) {
                assertThat(folder.resolve(links.group(1))).exists();
            }
        }
    }

    @Test
    void theWorkFlowReallyGoesToTheTenthVersion() {
        List<String> inputs = inputs(page(Language.ZH, Topic.WORKFLOW));
        assertThat(inputs.stream().filter("upgrade"::equals)).hasSizeGreaterThanOrEqualTo(VERSIONS);
        assertThat(fences(page(Language.ZH, Topic.WORKFLOW), "ormlab"))
                .anyMatch(session -> session.lines()
                                .filter(line -> line.matches("1\\.\\d__.*"))
                                .count()
                        >= VERSIONS);
    }

    private static Note page(Language language, Topic topic) {
        return Notes.of(language).page(topic);
    }

    private static List<String> headings(Note page) {
        return page.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Markdown::text)
                .toList();
    }

    private static List<String> fences(Note page, String mark) {
        return page.blocks().stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .filter(fence -> fence.getInfo().startsWith(mark))
                .map(FencedCodeBlock::getLiteral)
                .toList();
    }

    private static List<String> inputs(Note page) {
        return fences(page, "ormlab").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("> ") || line.startsWith(". "))
                .map(line -> line.substring(2))
                .toList();
    }
}
