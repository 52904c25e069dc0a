package io.ormlab.help.site;

/** The little of HTML that is written here by hand. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String span(String kind, String text) {
        return "<span class=\"" + kind + "\">" + escaped(text) + "</span>";
    }

    static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }
}
