package io.ormlab.help.site;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The fences of a page: a file with its name above it, a session with what is typed told from what is printed. */
final class CodeRenderer implements NodeRenderer {

    private static final Pattern INPUT = Pattern.compile("[>.] .*|[>.]");

    private final HtmlWriter html;
    private final Set<String> commands;

    CodeRenderer(HtmlNodeRendererContext context, Set<String> commands) {
        this.html = context.getWriter();
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FencedCodeBlock fence) {
            fence(fence.getInfo(), fence.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            block("", "", session(code.getLiteral().replaceAll("(?m)^", "> "), false));
        }
        // A block of HTML in the notes is a comment that says what the page is for.
    }

    private void fence(String info, String code) {
        String[] words = info.split(" ", 2);
        String language = words[0];
        String file = words.length > 1 ? words[1] : "";
        block(language, file, language.equals("ormlab") ? session(code, true) : CodeInk.html(language, code));
    }

    private void block(String language, String file, String code) {
        html.line();
        if (!file.isEmpty()) {
            html.raw("<p class=\"file\">" + Html.escaped(file) + "</p>");
        }
        html.raw("<pre class=\"" + Html.escaped(language) + "\" tabindex=\"0\"><code>" + code + "</code></pre>");
        html.line();
    }

    private String session(String code, boolean marked) {
        StringBuilder said = new StringBuilder();
        boolean sql = false;
        for (String line : code.lines().toList()) {
            if (INPUT.matcher(line).matches()) {
                String input = line.length() > 2 ? line.substring(2) : "";
                String first = input.split("[ \\t]", 2)[0];
                boolean command = line.startsWith(">") && commands.contains(first);
                sql = line.startsWith(">") ? first.matches("schema|upgrade|show|sql") : sql;
                String mark = marked ? Html.span("p", line.substring(0, 1)) + " " : "";
                said.append(mark)
                        .append("<span class=\"i\">")
                        .append(command ? command(first, input) : CodeInk.html("java", input))
                        .append("</span>\n");
            } else {
                said.append("<span class=\"o\">")
                        .append(CodeInk.html(sql || line.startsWith("  ") ? "sql" : "", line))
                        .append("</span>\n");
            }
        }
        return said.toString();
    }

    private static String command(String name, String input) {
        String rest = input.substring(name.length());
        return Html.span("k", name) + CodeInk.html(name.equals("sql") ? "sql" : "", rest);
    }
}
