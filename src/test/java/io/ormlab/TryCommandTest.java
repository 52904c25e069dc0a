package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A row of the notes, tried without anybody at a terminal; VisitTest sits at one. */
class TryCommandTest extends OrmlabTest {

    @Test
    void playsThePageOfARowAndLeavesNothing() throws Exception {
        List<Path> before = scratchFolders();

        Run run = ormlab("--lang", "en", "try", "bigdecimal").thenStatus(0);

        assertThat(run.out())
                .startsWith("What Ebean makes\n\n> init --blank\n")
                .contains("\n  models/shop/Product.java\n    package shop;\n")
                .contains("\nWhat is stored\n\n> generate-migration -m \"product\"\n1.0__product: 1 table created\n")
                .contains("\n> sql select price, typeof(price) from product\nprice  typeof(price)\n")
                .endsWith("\nThe workspace is yours to play in. Type \"quit\" to go back; it is removed then.\n");
        assertThat(dir()).doesNotExist();
        assertThat(scratchFolders()).isEqualTo(before);
    }

    @Test
    void changesNothingOfTheWorkspaceThatItIsTypedIn() throws Exception {
        givenLibrary();
        List<String> before = files();

        String said = piped("var x = 5;", "try joined --all", "x + DB.find(Author.class).findCount()")
                .thenStatus(0)
                .out();

        assertThat(said).endsWith("$1 ==> 9\n");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aRowThatIsNoneGetsTheNearest() {
        ormlab("--lang", "en", "try", "Numerik").thenErr(2, """
                There is no row Numerik to try.
                Did you mean Numeric?
                Such as "try Numeric"; "help" has the tables of the rows, "try --all" checks them all.
                """);
        ormlab("--lang", "zh", "try").thenErr(2, """
                要试哪一行？
                例如 "try Numeric"；"help" 列出各张表，"try --all" 核对全部。
                """);
    }

    @Test
    void aRowWithoutAPageSaysSo() {
        ormlab("--lang", "en", "try", "SECRET_KEY")
                .thenErr(1, "SECRET_KEY has no session to run. Type \"help SECRET_KEY\" to read on it.\n");
    }

    @Test
    @Tag("slow")
    void allPagesHoldInOneRun() {
        for (String language : List.of("zh", "en")) {
            String said =
                    ormlab("--lang", language, "try", "--all").thenStatus(0).out();
            assertThat(said.lines()).hasSizeGreaterThan(30);
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.walk(dir())) {
            return all.map(file -> dir().relativize(file).toString())
                    .filter(file -> !file.startsWith(".ormlab"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> scratchFolders() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("ormlab-try"))
                    .sorted()
                    .toList();
        }
    }
}
