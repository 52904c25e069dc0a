package io.ormlab.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A page of the notes: a title, a summary, what is shown of it as a page, and what is shown of it row by row. */
public final class Note {

    /** What stands after it in a page explains the rows of the page's table, a heading each. */
    private static final String ROWS = "<!-- rows -->";

    private final String name;
    private final String path;
    private final String text;
    private final List<Node> blocks;

    /** @param path of its file in the folder of its language, without the ending */
    Note(String name, String path, String text) {
        this.name = name;
        this.path = path;
        this.text = text;
        this.blocks = Markdown.children(Markdown.parse(text));
    }

    /** The whole page as it is written, in Markdown. */
    public String text() {
        return text;
    }

    /** What is typed after {@code help} to see it. */
    public String name() {
        return name;
    }

    /** Where it is among the pages of its language: {@code types}, {@code types/Numeric}, {@code commands/help}. */
    public String path() {
        return path;
    }

    /** Its words, line by line, without marks of Markdown: what is searched. */
    public List<String> lines() {
        return PageLines.of(this).stream().map(PageLine::text).toList();
    }

    /** The text of its first heading. */
    public String title() {
        return firstText(Heading.class).orElse(name);
    }

    /** Its first sentence. */
    public String summary() {
        String paragraph = firstText(Paragraph.class).orElse("");
        int chinese = paragraph.indexOf('。');
        int latin = paragraph.indexOf(". ");
        int end = chinese >= 0 ? chinese : latin;
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    /** All blocks, those that explain rows too. */
    List<Node> blocks() {
        return blocks;
    }

    /** The blocks of the page itself, the title among them. */
    List<Node> page() {
        return blocks.subList(0, rowsAt());
    }

    /** What can be run of the page, in its order: each fence with what stands before it in its part. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        List<Node> lead = new ArrayList<>();
        for (Node block : page()) {
            if (block instanceof FencedCodeBlock fence && Trial.isOne(fence)) {
                trials.add(new Trial(lead, fence));
                lead = new ArrayList<>();
            } else {
                // What stands in a part that runs nothing is for the page.
                lead = block instanceof Heading ? new ArrayList<>() : lead;
                lead.add(block);
            }
        }
        return List.copyOf(trials);
    }

    /** The blocks of the page without its title. */
    List<Node> body() {
        return page().stream().filter(block -> !isTitle(block)).toList();
    }

    private static boolean isTitle(Node block) {
        return block instanceof Heading heading && heading.getLevel() == 1;
    }

    Optional<TableBlock> table() {
        return page().stream()
                .filter(TableBlock.class::isInstance)
                .map(TableBlock.class::cast)
                .findFirst();
    }

    /** The input lines that a command's page gives as examples: its code after the first block, which is the usage. */
    public List<String> examples() {
        return page().stream()
                .filter(IndentedCodeBlock.class::isInstance)
                .map(IndentedCodeBlock.class::cast)
                .skip(1)
                .flatMap(code -> code.getLiteral().lines())
                .toList();
    }

    /** What the page says of a row under the heading of its name; empty where there is no such heading. */
    List<Node> explanation(String row) {
        List<Node> explanations = blocks.subList(rowsAt(), blocks.size());
        int heading = 0;
        while (heading < explanations.size() && !isHeading(explanations.get(heading), row)) {
            heading++;
        }
        int end = heading + 1;
        while (end < explanations.size() && !(explanations.get(end) instanceof Heading)) {
            end++;
        }
        return heading < explanations.size() ? explanations.subList(heading + 1, end) : List.of();
    }

    private static boolean isHeading(Node node, String text) {
        return node instanceof Heading && Markdown.text(node).equals(text);
    }

    private int rowsAt() {
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof HtmlBlock html
                    && html.getLiteral().strip().equals(ROWS)) {
                return at;
            }
        }
        return blocks.size();
    }

    private Optional<String> firstText(Class<? extends Block> kind) {
        return blocks.stream().filter(kind::isInstance).findFirst().map(Markdown::text);
    }
}
