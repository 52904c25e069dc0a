package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.render.TextWidth;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the topics that explain no rows: all code in them is run, by NotePagesTest. */
class TopicPagesTest {

    /** As wide as two topics side by side leave room for. */
    private static final int WIDEST_TITLE = 22;

    static List<Topic> told() {
        return Arrays.stream(Topic.values()).filter(topic -> !topic.hasRows()).toList();
    }

    @Test
    void aTitleLeavesRoomForAnotherTopicInItsLine() {
        for (Language language : Language.values()) {
            Notes notes = Notes.of(language);
            assertThat(Topic.values()).allSatisfy(topic -> assertThat(TextWidth.of(notes.title(topic)))
                    .as(notes.title(topic))
                    .isLessThanOrEqualTo(WIDEST_TITLE));
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void aPageShowsItsPointByRunningTheSameInBothLanguages(Topic topic) {
        List<String> chinese = inputs(Notes.of(Language.ZH).page(topic));
        assertThat(chinese).hasSizeGreaterThanOrEqualTo(3);
        assertThat(inputs(Notes.of(Language.EN).page(topic))).isEqualTo(chinese);
        assertThat(headings(Language.EN, topic)).isEqualTo(headings(Language.ZH, topic));
    }

    @ParameterizedTest
    @MethodSource("told")
    void javaThatIsNotRunHasNoPlaceInAPage(Topic topic) {
        for (Language language : Language.values()) {
            assertThat(fences(Notes.of(language).page(topic)))
                    .noneMatch(fence -> fence.getInfo().equals("java"));
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void aPageSaysWhereToGoOn(Topic topic) {
        assertThat(last(Language.ZH, topic)).startsWith("参见");
        assertThat(last(Language.EN, topic)).startsWith("See also");
    }

    private static List<FencedCodeBlock> fences(Note page) {
        return page.blocks().stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .toList();
    }

    private static List<String> inputs(Note page) {
        return fences(page).stream()
                .filter(fence -> fence.getInfo().equals("ormlab"))
                .flatMap(fence -> fence.getLiteral().lines())
                .filter(line -> line.startsWith("> ") || line.startsWith(". "))
                .toList();
    }

    private static List<Integer> headings(Language language, Topic topic) {
        return Notes.of(language).page(topic).blocks().stream()
                .filter(Heading.class::isInstance)
                .map(heading -> ((Heading) heading).getLevel())
                .toList();
    }

    private static String last(Language language, Topic topic) {
        List<Node> blocks = Notes.of(language).page(topic).blocks();
        return Markdown.text(blocks.get(blocks.size() - 1));
    }
}
