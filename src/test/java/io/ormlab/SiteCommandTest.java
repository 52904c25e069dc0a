package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notes as a web site. BrowserTest looks at it in a browser. */
class SiteCommandTest extends OrmlabTest {

    private static final Pattern ADDRESS = Pattern.compile("(href|src)=\"([^\"]*)\"");

    @Test
    void hasEveryPageInBothLanguagesAndNoDeadLink() throws Exception {
        Path site = temp.resolve("网站");
        ormlab("--lang", "en", "site", site.toString()).thenStatus(0);

        List<String> dead = new ArrayList<>();
        for (Path page : pages(site)) {
            Matcher address = ADDRESS.matcher(Files.readString(page));
            while (address.find()) {
                check(site, page, address.group(1), address.group(2), dead);
            }
        }

        assertThat(dead).isEmpty();
        assertThat(notes(Path.of("notes"), ""))
                .allSatisfy(note -> assertThat(site.resolve(note + ".html")).exists())
                .allSatisfy(
                        note -> assertThat(site.resolve("en/" + note + ".html")).exists());
    }

    private static void check(Path site, Path page, String kind, String address, List<String> dead) {
        if (address.contains("://")) {
            // A page may lead elsewhere, but takes nothing from there.
            assertThat(kind).isEqualTo("href");
            assertThat(page.toString()).endsWith(".html");
            return;
        }
        String file = URLDecoder.decode(address.replaceAll("#.*", ""), StandardCharsets.UTF_8);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        // Whether the notes have the page that one of them names is NoteLinksTest's business.
        String note = site.relativize(target).toString().replaceAll("\\.html$", ".md");
        boolean named = !note.endsWith(".md")
                || note.matches("(en/)?(index|search)\\.md")
                || Files.exists(Path.of("notes", note));
        if (!target.startsWith(site) || named && !Files.isRegularFile(target)) {
            dead.add(site.relativize(page) + " -> " + address);
        }
    }

    @Test
    void aPageIsColouredWhenItIsBuiltAndSaysWhatIsTyped() throws Exception {
        Path site = temp.resolve("site");
        ormlab("--lang", "zh", "site", site.toString()).thenStatus(0);

        assertThat(Files.readString(site.resolve("types/Numeric.html")))
                .contains("<html lang=\"zh-CN\">")
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .contains("<p class=\"file\">models/shop/Product.java</p>")
                .contains("<span class=\"k\">public</span> BigDecimal price;")
                .contains("<span class=\"p\">&gt;</span> <span class=\"i\"><span class=\"k\">schema</span> --fresh"
                        + " product")
                .contains("<a class=\"other\" lang=\"en\" href=\"../en/types/Numeric.html\">English</a>")
                .doesNotContain("<script");
        assertThat(Files.readString(site.resolve("types.html")))
                .contains("<a href=\"types/Numeric.html\"><code>Numeric</code></a>")
                .doesNotContain("rows --");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws Exception {
        Path other = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(other.resolve("letter.txt"), "dear");

        ormlab("--lang", "en", "site", other.toString()).thenErr(1, """
                %s holds other files, so no site is written there.
                Name a new folder, or an empty one.
                """.formatted(other));
        ormlab("--lang", "zh", "site", other.resolve("letter.txt").toString())
                .thenErr(1, other.resolve("letter.txt") + " 是一个文件，请指定目录。\n");

        assertThat(other).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void writesASiteAnewAndTakesAwayOnlyItsOwn() throws Exception {
        Path site = temp.resolve("site");
        ormlab("site", site.toString()).thenStatus(0);
        Files.writeString(site.resolve("old.html"), "a page of before");
        Files.writeString(site.resolve("mine.html"), "not the site's");
        Path list = site.resolve(".ormlab-site");
        Files.writeString(list, Files.readString(list) + "old.html\n../outside.html\n");
        Path outside = Files.writeString(temp.resolve("outside.html"), "not the site's");

        ormlab("site", site.toString()).thenStatus(0);

        assertThat(site.resolve("old.html")).doesNotExist();
        assertThat(site.resolve("mine.html")).exists();
        assertThat(outside).exists();
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(path -> path.toString().endsWith(".html")).toList();
        }
    }

    /** The paths of the Chinese pages, without their ending; lessons are a reading of their own. */
    private static List<String> notes(Path folder, String above) throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                String name = above + each.getFileName();
                if (Files.isDirectory(each) && !List.of("en", "lessons").contains(name)) {
                    notes.addAll(notes(each, name + "/"));
                } else if (name.endsWith(".md")) {
                    notes.add(name.replace(".md", ""));
                }
            }
        }
        return notes;
    }
}
