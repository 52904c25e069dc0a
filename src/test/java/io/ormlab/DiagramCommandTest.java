package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Console;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of models; {@code mvn -B test -Dtest=DiagramCommandTest -Dormlab.rewrite=true} draws them anew. */
class DiagramCommandTest extends OrmlabTest {

    private static final String HEAD = """
            package m;
            import io.ebean.Model;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            """;

    private void givenModel(String name, String body) throws IOException {
        given("application.properties", "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        given("models/" + name + ".java", HEAD + "public class " + name + " extends Model {\n" + body + "}\n");
    }

    private String drawn(Language language, int width, String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        typed(new PlainConsole(both, both, width), language, Map.of(), input);
        return out.toString(StandardCharsets.UTF_8);
    }

    private int typed(Console console, Language language, Map<String, String> environment, String input) {
        Settings settings = new Settings(dir(), language, true, false, environment);
        try (Lab lab = new Lab(settings, Registry.of(Ormlab.MORE_COMMANDS), console)) {
            return new Interpreter(lab).run(input);
        }
    }

    private static void thenScreen(String name, String drawn) throws IOException {
        Path expected = Path.of("src/test/resources/io/ormlab/diagram/" + name + ".txt");
        if (Boolean.getBoolean("ormlab.rewrite")) {
            Files.writeString(expected, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(expected));
    }

    @Test
    void theSampleIsDrawnInBothLanguagesAndWidths() throws Exception {
        givenSample();
        thenScreen("library-80", drawn(Language.EN, 80, "diagram"));
        thenScreen("library-40", drawn(Language.EN, 40, "diagram"));
        thenScreen("library-20", drawn(Language.EN, 20, "diagram"));
        thenScreen("library-ascii", drawn(Language.EN, 80, "diagram --ascii"));
        thenScreen("author", drawn(Language.EN, 80, "diagram Author"));
        // A picture has no words of ours: it is the same in both languages.
        thenScreen("library-80", drawn(Language.ZH, 80, "diagram"));
        thenScreen("library-40", drawn(Language.ZH, 40, "diagram"));
    }

    @Test
    void chineseNamesSelfReferencesAndManyToMany() throws Exception {
        givenModel("员工", """
                @Id public long 编号;
                public String 姓名;
                @ManyToOne public 员工 经理;
                @ManyToOne(optional = false) public 部门 部门;
                @ManyToMany
                @JoinTable(
                    name = "朋友",
                    joinColumns = @JoinColumn(name = "员工_编号", referencedColumnName = "编号"),
                    inverseJoinColumns = @JoinColumn(name = "朋友_编号", referencedColumnName = "编号"))
                public List<员工> 朋友;
                """);
        givenModel("部门", """
                @Id public long 编号;
                @OneToOne public 员工 负责人;
                """);

        thenScreen("chinese-80", drawn(Language.ZH, 80, "diagram"));
        thenScreen("chinese-40", drawn(Language.ZH, 40, "diagram"));
    }

    @Test
    void compoundKeysAndCollections() throws Exception {
        given("models/m/LineId.java", """
                package m;
                import jakarta.persistence.*;
                import java.util.Objects;
                @Embeddable
                public class LineId {
                    public long order;
                    public int place;
                    @Override public boolean equals(Object o) { return o instanceof LineId l && l.order == order && l.place == place; }
                    @Override public int hashCode() { return Objects.hash(order, place); }
                }
                """);
        givenModel("Line", """
                @EmbeddedId public LineId id;
                public int amount;
                """);
        givenModel("Delivery", """
                @Id public long id;
                @ManyToOne public Line line;
                @ElementCollection public List<String> remarks;
                """);

        thenScreen("compound", drawn(Language.EN, 80, "diagram"));
    }

    @Test
    void thirtyModelsAreReadable() throws Exception {
        for (int i = 0; i < 30; i++) {
            String one = i > 0 ? "@ManyToOne public M" + i / 3 + " first;\n" : "";
            String other = i % 4 == 3 ? "@ManyToOne public M" + (i - 3) + " second;\n" : "";
            givenModel("M" + i, "@Id public long id;\npublic String name;\n" + one + other);
        }

        thenScreen("thirty-80", drawn(Language.EN, 80, "diagram"));
        thenScreen("thirty-40", drawn(Language.EN, 40, "diagram"));
    }

    @Test
    void writesFilesAndOverwritesDiagramsAlone() throws Exception {
        givenSample();
        Path svg = dir().resolve("图.svg");
        Path html = dir().resolve("图.html");
        Path mermaid = dir().resolve("图.mmd");
        given("notes.txt", "mine\n");
        String notes = dir().resolve("notes.txt").toString();

        for (int again = 0; again < 2; again++) {
            ormlab("diagram", "--svg", svg.toString(), "--html", html.toString(), "--mermaid", mermaid.toString())
                    .thenOut(svg + " is written.\n" + html + " is written.\n" + mermaid + " is written.\n");
        }
        ormlab("diagram", "--svg", notes).thenErr(1, notes + """
                 exists already, and is no diagram of ormlab's, so it is not overwritten.
                Name another file, or add --yes to overwrite it.
                """);
        ormlab("--lang", "zh", "diagram", "--svg", notes)
                .thenErr(1, notes + " 已经存在，而且不是 ormlab 画的图，所以没有覆盖。\n请换一个文件名，或加上 --yes 覆盖它。\n");
        assertThat(dir().resolve("notes.txt")).hasContent("mine\n");
        assertThat(svg).content().startsWith("<?xml").contains("borrower_id");
        assertThat(html).content().startsWith("<!DOCTYPE html>");
        assertThat(mermaid).content().startsWith("%% ormlab diagram\nerDiagram\n");

        ormlab("diagram", "--yes", "--svg", notes).thenOut(notes + " is written.\n");
        ormlab("diagram", "--svg", dir().toString()).thenErr(1, dir() + " is a folder. Name a file in it.\n");
        String nowhere = dir().resolve("no/a.svg").toString();
        ormlab("diagram", "--svg", nowhere).thenErr(1, nowhere + " cannot be written: no such file or folder.\n");
    }

    @Test
    void whoSitsAtTheTerminalIsAskedBeforeAFileIsOverwritten() throws Exception {
        givenSample();
        given("notes.txt", "mine\n");
        String input = "diagram --html '" + dir().resolve("notes.txt") + "'";
        AnsweringConsole no = new AnsweringConsole("no");

        assertThat(typed(no, Language.EN, Map.of(), input)).isEqualTo(1);
        assertThat(no.said).containsExactly("! " + dir().resolve("notes.txt") + " was left as it is.");
        assertThat(dir().resolve("notes.txt")).hasContent("mine\n");
        assertThat(typed(new AnsweringConsole("yes"), Language.EN, Map.of(), input))
                .isZero();
        assertThat(dir().resolve("notes.txt")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void mermaidIsShownWhereNoFileIsNamed() throws Exception {
        givenSample();

        ormlab("diagram", "--mermaid", "Borrower").thenOut("""
                %% ormlab diagram
                erDiagram
                    "Book" {
                        integer id PK
                        varchar(120) title
                        integer published
                        integer author_id FK
                        integer borrower_id FK
                    }
                    "Borrower" {
                        integer id PK
                        varchar(80) name
                        varchar(10) card
                    }
                    "Borrower" |o--o{ "Book" : "borrower_id"
                """);
    }

    @Test
    void aTerminalWithoutBoxCharactersGetsAscii() throws Exception {
        givenSample();
        AnsweringConsole dumb = new AnsweringConsole();
        AnsweringConsole latin = new AnsweringConsole();
        AnsweringConsole unicode = new AnsweringConsole();

        typed(dumb, Language.EN, Map.of("TERM", "dumb"), "diagram");
        typed(latin, Language.EN, Map.of("TERM", "xterm", "LANG", "de_DE.ISO-8859-1"), "diagram");
        typed(unicode, Language.EN, Map.of("TERM", "xterm", "LANG", "zh_CN.utf8"), "diagram");

        assertThat(String.join("", dumb.said)).contains("+---").doesNotContain("─");
        assertThat(String.join("", latin.said)).contains("+---").doesNotContain("─");
        assertThat(String.join("", unicode.said)).contains("─");
    }

    @Test
    void whatCannotBeDrawnIsSaid() throws Exception {
        ormlab("diagram").thenErr(1, dir() + """
                 is no ormlab workspace: it has no application.properties.
                Type "ormlab --dir DIR init" to make one, or name another folder with --dir.
                """);
        givenSample();
        ormlab("diagram", "Autor").thenErr(1, "There is no model Autor.\nDid you mean: Author?\n");
        ormlab("--lang", "zh", "diagram", "xyz").thenErr(1, "没有名为 xyz 的模型。\n输入 \"models\" 查看有哪些模型。\n");
        assertThat(drawn(Language.EN, 10, "diagram")).isEqualTo("""
                The picture of these models does not fit into 10 columns.
                Name a model to see it with its neighbours ("diagram MODEL"), or write a file: "diagram --svg FILE" or "diagram --html FILE".
                """);
        edited("models/library/Tag.java", "class Tag", "clas Tag");
        assertThat(ormlab("diagram").thenStatus(1).err()).contains("models/library/Tag.java:");
    }
}
