package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The site in headless Chromium, at a desktop's and a phone's width: {@code mvn -B test -Pbrowser}. The pictures, for somebody to
 * look at, are in {@code target/site-screens}.
 */
@Tag("browser")
class BrowserTest extends OrmlabTest {

    private static final Path SCREENS = Path.of("target/site-screens");
    private static final int PATIENCE_SECONDS = 60;

    private Path site;

    @BeforeEach
    void givenASite() {
        assumeTrue(chromium().isPresent(), "no chromium in the PATH: apt-get install chromium");
        site = temp.resolve("site");
        ormlab("site", site.toString()).thenStatus(0);
    }

    @ParameterizedTest
    @CsvSource({
        "index, 1280",
        "index, 390",
        "types, 1280",
        "types, 390",
        "types/Numeric, 1280",
        "types/Numeric, 390",
        "lazy/joined, 1280",
        "lazy/joined, 390",
        "en/lazy/joined, 390",
        "search, 390",
        "commands/upgrade, 390"
    })
    void aPageIsNoWiderThanTheWindow(String page, int width) throws Exception {
        Path original = site.resolve(page + ".html");
        Files.createDirectories(SCREENS);
        Path picture =
                SCREENS.resolve(page.replace('/', '-') + "-" + width + ".png").toAbsolutePath();

        browse(width, original.toUri().toString(), "--screenshot=" + picture);

        assertThat(picture).isNotEmptyFile();
        assertThat(browse(1280, framed(original, width).toUri().toString(), "--dump-dom"))
                .contains("<title>width " + width + " of " + width + "</title>");
    }

    /** A window is never narrower than 500 pixels, but a frame is as narrow as it is asked to be; the page in it tells its width. */
    private Path framed(Path page, int width) throws IOException {
        Path copy = page.resolveSibling("measured.html");
        Files.writeString(copy, Files.readString(page).replace("</body>", """
                <script>
                onload = () => parent.postMessage('width ' + document.documentElement.scrollWidth
                    + ' of ' + innerWidth, '*');
                </script></body>"""));
        return Files.writeString(temp.resolve("frame.html"), """
                <!doctype html><title>?</title>
                <script>onmessage = (said) => { document.title = said.data; };</script>
                <iframe width="%d" height="900" style="border: 0" src="%s"></iframe>
                """.formatted(width, copy.toUri()));
    }

    @Test
    void aWordIsFoundInBothLanguagesAndMarked() throws Exception {
        String found = browse(390, site.resolve("search.html").toUri() + "#BigDecimal", "--dump-dom");

        assertThat(found)
                .contains("<a href=\"types/Numeric.html\">Numeric</a>")
                .contains("<a href=\"en/types/Numeric.html\">Numeric</a>")
                .contains("<mark>BigDecimal</mark>")
                .contains("<div id=\"all\" hidden=\"\">");
    }

    @Test
    void whatIsNowhereIsSaid() throws Exception {
        assertThat(browse(390, site.resolve("en/search.html").toUri() + "#xyzzy", "--dump-dom"))
                .contains("No page has this word.</ol>");
    }

    private String browse(int width, String address, String task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium().orElseThrow(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--virtual-time-budget=2000",
                "--user-data-dir=" + temp.resolve("profile"),
                "--window-size=" + width + ",900",
                task,
                address));
        Path out = temp.resolve("browser.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<String> chromium() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).flatMap(List::stream).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
