package io.ormlab.help;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** A fence of a page that can be run, and the words that lead to it. */
public final class Trial {

    private static final String SESSION = "ormlab";
    private static final String FILE = "java ";

    private final List<Node> lead;
    private final FencedCodeBlock fence;

    Trial(List<Node> lead, FencedCodeBlock fence) {
        this.lead = List.copyOf(lead);
        this.fence = fence;
    }

    static boolean isOne(FencedCodeBlock fence) {
        String info = fence.getInfo();
        return info.equals(SESSION) || info.startsWith(FILE);
    }

    /** What is read before it runs: its part's heading and text, and the source where the fence is a file. */
    List<Node> lead() {
        return lead;
    }

    /** The fence as a Markdown text of its own. */
    public String markdown() {
        return "```" + fence.getInfo() + "\n" + fence.getLiteral() + "```\n";
    }

    /** Whether it is a file to write, and no session. */
    public boolean isFile() {
        return fence.getInfo().startsWith(FILE);
    }

    FencedCodeBlock fence() {
        return fence;
    }
}
