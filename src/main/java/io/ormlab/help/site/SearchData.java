package io.ormlab.help.site;

import io.ormlab.help.Note;
import io.ormlab.message.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a language's pages, for the script of the page that searches them; a browser reads it from a file, too. */
final class SearchData {

    private SearchData() {}

    static String of(Language language, Map<String, Note> pages) {
        String entries = pages.values().stream()
                .map(page -> "{\"a\":" + json(Site.folder(language) + page.path() + ".html") + ",\"t\":"
                        + json(page.title()) + ",\"l\":" + json(page.lines()) + "}")
                .collect(Collectors.joining(",\n"));
        return "(self.ormlabPages = self.ormlabPages || {})." + language.code() + " = [\n" + entries + "\n];\n";
    }

    private static String json(List<String> texts) {
        return texts.stream().map(SearchData::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != 0x2028 && c != 0x2029;
            json.append(plain ? String.valueOf((char) c) : String.format("\\u%04x", c));
        });
        return json.append('"').toString();
    }
}
