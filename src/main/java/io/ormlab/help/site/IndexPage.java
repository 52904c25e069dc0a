package io.ormlab.help.site;

import io.ormlab.help.Note;
import io.ormlab.message.Messages;
import java.util.List;

/** The first page, and the page to search, which without a script is a list of all pages. */
final class IndexPage {

    private static final String COMMANDS = "commands/";

    private final Messages words;
    private final List<Note> pages;
    private final String top;

    /** @param top the way to the site's top */
    IndexPage(Messages words, List<Note> pages, String top) {
        this.words = words;
        this.top = top;
        this.pages = pages;
    }

    String contents() {
        StringBuilder html = heading(1, words.text("help.site.title"));
        html.append("<p>")
                .append(Html.escaped(words.text("help.contents.title")))
                .append("</p>\n");
        html.append("<dl>\n");
        for (Note topic : pages) {
            if (!topic.path().contains("/")) {
                html.append("<dt>").append(link(topic)).append("</dt><dd>");
                html.append(Html.escaped(topic.summary())).append(rows(topic)).append("</dd>\n");
            }
        }
        html.append("</dl>\n").append(heading(2, words.text("help.contents.commands")));
        html.append("<ul class=\"commands\">\n");
        pages.stream()
                .filter(page -> page.path().startsWith(COMMANDS))
                .forEach(page -> html.append("<li>").append(link(page)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    String search() {
        StringBuilder html = heading(1, words.text("help.site.search"));
        html.append("<form id=\"search\" hidden><input id=\"word\" type=\"search\" autocomplete=\"off\" aria-label=\"")
                .append(Html.escaped(words.text("help.site.search")))
                .append("\"></form>\n<ol id=\"found\" data-none=\"")
                .append(Html.escaped(words.text("help.site.none")))
                .append("\"></ol>\n<div id=\"all\">\n")
                .append("<noscript><p>")
                .append(Html.escaped(words.text("help.site.noscript")))
                .append("</p></noscript>\n<ul>\n");
        pages.forEach(page -> html.append("<li>")
                .append(link(page))
                .append(" ")
                .append(Html.span("o", page.summary()))
                .append("</li>\n"));
        html.append("</ul>\n</div>\n");
        // In the order in which they run: the words first.
        for (String script : List.of("pages-zh.js", "pages-en.js", "search.js")) {
            html.append("<script src=\"").append(top).append(script).append("\"></script>\n");
        }
        return html.toString();
    }

    private String rows(Note topic) {
        StringBuilder rows = new StringBuilder();
        int at = pages.indexOf(topic) + 1;
        while (at < pages.size() && pages.get(at).path().matches("(?!" + COMMANDS + ").*/.*")) {
            rows.append(rows.isEmpty() ? "<br>" : " ").append(link(pages.get(at)));
            at++;
        }
        return rows.toString();
    }

    private static String link(Note page) {
        return Html.link(page.path() + ".html", page.title());
    }

    private static StringBuilder heading(int level, String text) {
        return new StringBuilder("<h" + level + ">" + Html.escaped(text) + "</h" + level + ">\n");
    }
}
