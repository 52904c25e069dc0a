package io.ormlab.help.site;

import io.ormlab.help.Note;
import io.ormlab.help.Notes;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All files of the site, by their path in it. */
public final class Site {

    private static final String STYLE = "site.css";
    private static final String SCRIPT = "search.js";

    private final Set<String> commands;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Site(Set<String> commands) {
        this.commands = commands;
    }

    /**
     * The site.
     *
     * @param commands the names of the commands
     */
    public static Map<String, String> files(Set<String> commands) {
        Site site = new Site(commands);
        site.files.put(STYLE, Resources.text(STYLE));
        site.files.put(SCRIPT, Resources.text(SCRIPT));
        for (Language language : Language.values()) {
            site.write(language);
        }
        return site.files;
    }

    private void write(Language language) {
        Map<String, Note> pages = Notes.of(language).pages(commands);
        PageRenderer renderer = new PageRenderer(pages, commands);
        Frame frame = new Frame(language);
        List<Note> order = List.copyOf(pages.values());
        for (int at = 0; at < order.size(); at++) {
            Note page = order.get(at);
            Note before = at == 0 ? null : order.get(at - 1);
            Note after = at == order.size() - 1 ? null : order.get(at + 1);
            put(language, page.path(), frame.page(page, renderer.html(page), before, after));
        }
        Messages words = new Messages(language);
        IndexPage index = new IndexPage(words, order, language == Language.ZH ? "" : "../");
        put(language, "index", frame.around("index", words.text("help.site.title"), index.contents()));
        put(language, "search", frame.around("search", words.text("help.site.search"), index.search()));
        files.put("pages-" + language.code() + ".js", SearchData.of(language, pages));
    }

    private void put(Language language, String path, String html) {
        files.put(folder(language) + path + ".html", html);
    }

    /** Where the pages of a language lie: the Chinese ones at the top, for they are what this is for. */
    static String folder(Language language) {
        return language == Language.ZH ? "" : language.code() + "/";
    }

    /** The address of a page as it is written in another of the same language. */
    static String from(String path, String to) {
        return up(path) + to + ".html";
    }

    /** The way from a page to the folder of its language. */
    static String up(String path) {
        List<String> up = new ArrayList<>();
        for (int depth = path.length() - path.replace("/", "").length(); depth > 0; depth--) {
            up.add("../");
        }
        return String.join("", up);
    }
}
