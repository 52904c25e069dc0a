package io.ormlab.help;

import java.util.List;
import java.util.function.Function;
import org.commonmark.node.Node;

/** One row of a topic's table, such as {@code Numeric} of the types, with what the notes say of it beside. */
public final class Row {

    private final Topic topic;
    private final List<String> headers;
    private final List<String> cells;
    private final Function<String, List<Node>> explanations;

    /** @param explanations asked by the row's name when its explanation is wanted, for that may take reading a page */
    Row(Topic topic, List<String> headers, List<String> cells, Function<String, List<Node>> explanations) {
        this.topic = topic;
        this.headers = List.copyOf(headers);
        this.cells = List.copyOf(cells);
        this.explanations = explanations;
    }

    /** The name that SQLAlchemy, Flask-SQLAlchemy or Flask-Migrate has for it. */
    public String name() {
        return cells.get(0);
    }

    /** The page that it stands on. */
    public Topic topic() {
        return topic;
    }

    public List<String> headers() {
        return headers;
    }

    /** The row's texts, one for each header, without marks of Markdown. */
    public List<String> cells() {
        return cells;
    }

    /** What is said of it, beside its table. */
    List<Node> explanation() {
        return explanations.apply(name());
    }
}
