package io.ormlab.help.site;

import io.ormlab.help.Note;
import io.ormlab.help.Topic;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;

/** What stands around each page of a language: the way to the others, and to the same page in the other language. */
final class Frame {

    private final Language language;
    private final Language other;
    private final Messages words;

    Frame(Language language) {
        this.language = language;
        this.other = language == Language.ZH ? Language.EN : Language.ZH;
        this.words = new Messages(language);
    }

    /** A page of the notes; the ones before and after it may be null. */
    String page(Note page, String body, Note before, Note after) {
        StringBuilder html = new StringBuilder("<article>\n").append(body).append("</article>\n");
        html.append("<nav class=\"next\">");
        if (before != null) {
            html.append(Html.link(Site.from(page.path(), before.path()), "← " + before.title()));
        }
        html.append("<span></span>");
        if (after != null) {
            html.append(Html.link(Site.from(page.path(), after.path()), after.title() + " →"));
        }
        return around(page.path(), page.title(), html.append("</nav>\n").toString());
    }

    String around(String path, String title, String body) {
        String up = Site.up(path);
        String top = up + (language == Language.ZH ? "" : "../");
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="%ssite.css">
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                <header><nav>%s</nav></header>
                <main id="main">
                %s</main>
                </body>
                </html>
                """.formatted(
                        language == Language.ZH ? "zh-CN" : "en",
                        Html.escaped(title.equals("ormlab") ? title : title + " · ormlab"),
                        top,
                        Html.escaped(words.text("help.site.skip")),
                        links(path, up, top),
                        body);
    }

    private String links(String path, String up, String top) {
        StringBuilder links = new StringBuilder(Html.link(up + "index.html", "ormlab"));
        for (Topic topic : Topic.values()) {
            if (topic.hasRows()) {
                links.append(' ').append(Html.link(up + topic.id() + ".html", words.text("help.site." + topic.id())));
            }
        }
        links.append(' ').append(Html.link(up + "search.html", words.text("help.site.search")));
        String same = top + Site.folder(other) + path + ".html";
        return links.append(" <a class=\"other\" lang=\"")
                .append(other == Language.ZH ? "zh-CN" : "en")
                .append("\" href=\"")
                .append(same)
                .append("\">")
                .append(other == Language.ZH ? "中文" : "English")
                .append("</a>")
                .toString();
    }
}
