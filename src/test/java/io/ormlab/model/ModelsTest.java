package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ebean.DB;
import io.ebean.Model;
import io.ebean.Query;
import io.ebean.typequery.QueryBean;
import io.ormlab.message.Language;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class ModelsTest extends ModelTest {

    @Test
    void anEntityIsSavedAndReadBack() throws Exception {
        Models models = createTables(givenLibrary());

        ((Model) create(models, "models.Author", "鲁迅")).save();

        assertThat(rows("select id, name from author")).containsExactly("1|鲁迅");
        List<?> found = DB.find(models.entities().get(0)).findList();
        assertThat(found).hasSize(1);
        assertThat(get(found.get(0), "name")).isEqualTo("鲁迅");
    }

    @Test
    void foreignKeysAreEnforced() throws Exception {
        Models models = createTables(givenLibrary());
        execute("insert into author (id, name) values (1, 'a');\ninsert into book (id, author_id) values (1, 1);\n");

        Class<?> author = models.entities().get(0);

        assertThat(catchThrowable(() -> DB.sqlUpdate("delete from author").execute()))
                .hasMessageContaining("FOREIGN KEY constraint failed");
        assertThat(DB.find(author).findCount()).isEqualTo(1);
    }

    @Test
    void foreignKeysAreEnforcedAgainAfterSomebodyTurnedThemOff() throws Exception {
        createTables(givenLibrary());
        try (var connection = DB.getDefault().dataSource().getConnection()) {
            connection.setAutoCommit(true);
            connection.createStatement().execute("pragma foreign_keys = off");
        }

        assertThat(DB.sqlQuery("select foreign_keys as f from pragma_foreign_keys")
                        .findOne())
                .containsExactly(Map.entry("f", 1));
    }

    @Test
    void aQueryBeanFindsWithWhatItsNameSays() throws Exception {
        Models models = createTables(givenLibrary());
        execute("insert into author (id, name) values (1, 'x'), (2, 'y');\n");

        Class<?> queryBean = models.classLoader().loadClass("models.query.QAuthor");
        Object query = queryBean.getConstructor().newInstance();
        Object name = queryBean.getMethod("_name").invoke(query);
        Method eq = name.getClass().getMethod("eq", Object.class);
        eq.invoke(name, "y");

        assertThat(((QueryBean<?, ?>) query).findList())
                .extracting(author -> get(author, "id"))
                .containsExactly(2L);
    }

    @Test
    void aSnippetThatStoresIntoAFieldIsWrittenOnceItIsEnhanced() throws Exception {
        Models models = createTables(givenLibrary());
        execute("insert into author (id, name) values (1, '旧');\n");
        byte[] snippet = compiled(models, "REPL.Snippet", """
                package REPL;
                public class Snippet implements Runnable {
                    public void run() {
                        var a = new models.query.QAuthor().name.eq("旧").findOne();
                        a.name = "改";
                        a.save();
                    }
                }
                """);

        run(models, "REPL.Snippet", models.enhance("REPL.Snippet", snippet));

        assertThat(rows("select name from author")).containsExactly("改");
    }

    @Test
    void chineseNamesOfClassesFieldsAndPackagesWork() throws Exception {
        given("models/作者.java", """
                package 图书馆;

                import io.ebean.Model;
                import jakarta.persistence.*;

                @Entity
                public class 作者 extends Model {
                    @Id
                    public Long 编号;
                    public String 名字;
                }
                """);
        Models models = createTables(load());

        Object author = models.entities().get(0).getConstructor().newInstance();
        author.getClass().getField("名字").set(author, "鲁迅");
        ((Model) author).save();

        assertThat(models.packages()).containsExactly("图书馆", "图书馆.query");
        assertThat(models.describe().get(0).table()).isEqualTo("作者");
        assertThat(rows("select 名字 from 作者")).containsExactly("鲁迅");
        assertThat(models.classes()).extracting(Class::getName).contains("图书馆.query.Q作者");
    }

    @Test
    void everyKindOfClassMayBeAmongTheModelsInAnyFolder() throws Exception {
        given("models/deep/er/Shelf.java", """
                package library.place;

                import io.ebean.Model;
                import io.ebean.annotation.*;
                import jakarta.persistence.*;
                import java.util.*;
                import library.words.*;

                @Entity
                public class Shelf extends Model {
                    @Id
                    public long id;
                    @Enumerated(EnumType.STRING)
                    public Kind kind;
                    @Embedded
                    public Size size;
                    public Colour colour;
                    @DbJson
                    public Map<String, Object> notes;
                }
                """);
        given("models/Kind.java", "package library.words;\npublic enum Kind { OPEN, CLOSED }\n");
        given("models/Size.java", """
                package library.words;
                @jakarta.persistence.Embeddable
                public record Size(int width, int height) {}
                """);
        given("models/Colour.java", "package library.words;\npublic record Colour(int rgb) {}\n");
        given("models/ColourConverter.java", """
                package library.words;
                import jakarta.persistence.*;
                @Converter
                public class ColourConverter implements AttributeConverter<Colour, String> {
                    public String convertToDatabaseColumn(Colour c) { return Helper.hex(c.rgb()); }
                    public Colour convertToEntityAttribute(String s) { return new Colour(Integer.parseInt(s, 16)); }
                }
                class Helper {
                    static String hex(int n) { return Integer.toHexString(n); }
                }
                """);
        Models models = createTables(load());
        given("models/unused.txt", "");

        execute("insert into shelf (id, kind, width, height, colour, notes)"
                + " values (1, 'OPEN', 3, 4, 'ff', '{\"a\":[1,2]}');\n");
        Object shelf = DB.find(models.entities().get(0)).findOne();

        assertThat(Stream.of("kind", "size", "colour", "notes").map(name -> String.valueOf(get(shelf, name))))
                .containsExactly("OPEN", "Size[width=3, height=4]", "Colour[rgb=255]", "{a=[1, 2]}");
        assertThat(models.packages())
                .containsExactly("library.place", "library.place.query", "library.words", "library.words.query");
    }

    @Test
    void listenersAmongTheModelsHear() throws Exception {
        given("models/Author.java", AUTHOR.replaceAll("(?s)@OneToMany.*?\n.*?\n", ""));
        given("models/Shout.java", """
                package models;
                import io.ebean.event.*;
                public class Shout extends BeanPersistAdapter {
                    public boolean isRegisterFor(Class<?> type) { return type == Author.class; }
                    public boolean preInsert(BeanPersistRequest<?> request) {
                        ((Author) request.bean()).name += "!";
                        return true;
                    }
                }
                """);
        Models models = createTables(load());

        ((Model) create(models, "models.Author", "a")).save();

        assertThat(rows("select name from author")).containsExactly("a!");
    }

    @Test
    void aJarInLibIsOnTheClassPathOfModels() throws Exception {
        givenJar("lib/words.jar", "words.Greeting", """
                package words;
                public class Greeting {
                    public static String hello() { return "你好"; }
                }
                """);
        given(
                "models/Author.java",
                AUTHOR.replaceAll("(?s)@OneToMany.*?\n.*?\n", "")
                        .replace("this.name = name;", "this.name = words.Greeting.hello() + name;"));
        Models models = createTables(load());

        ((Model) create(models, "models.Author", "a")).save();

        assertThat(rows("select name from author")).containsExactly("你好a");
        assertThat(models.compileClassPath()).contains(dir.resolve("lib/words.jar"));
    }

    @Test
    void loadingWritesTheCacheAndDescribingAndStartingNothing() throws Exception {
        Models models = givenLibrary();
        List<String> before = tree();

        models.database();
        models.describe();
        models.changed();

        assertThat(tree())
                .isEqualTo(before)
                .containsExactly(
                        "",
                        ".ormlab",
                        ".ormlab/classes",
                        ".ormlab/classes-beans",
                        "application.properties",
                        "models",
                        "models/Author.java",
                        "models/Book.java");
    }

    @Test
    void settingsThatWouldTouchTheDatabaseAtTheStartAreOffAndTheOthersHold() throws Exception {
        given("application.properties", """
                datasource.db.url=jdbc:sqlite:data.sqlite
                ebean.ddl.generate=true
                ebean.ddl.run=true
                ebean.migration.run=true
                ebean.classes=models.Author
                ebean.allQuotedIdentifiers=true
                """);
        Models models = givenLibrary();
        models.database();

        assertThat(dir.resolve("data.sqlite")).doesNotExist();
        assertThat(models.describe().get(0).properties().get(1).columns().get(0).name())
                .isEqualTo("name");
    }

    @Test
    void aDataSourceOfAnotherNameIsTheDefaultToo() throws Exception {
        given("application.properties", """
                datasource.default=library
                datasource.library.url=jdbc:sqlite:library.sqlite
                ebean.library.namingConvention=io.ebean.config.MatchingNamingConvention
                """);
        Models models = createTables(givenLibrary());

        assertThat(models.describe().get(1).table()).isEqualTo("Book");
        assertThat(DB.find(models.entities().get(1)).findCount()).isZero();
        assertThat(dir.resolve("library.sqlite")).isNotEmptyFile();
    }

    @Test
    void aDatabaseInMemoryIsOneForAllOfItsConnections() throws Exception {
        given("application.properties", "datasource.db.url=jdbc:sqlite::memory:\n");
        Models models = givenLibrary();
        models.database();

        DB.sqlUpdate("create table author (id integer primary key, name varchar(40))")
                .execute();
        ((Model) create(models, "models.Author", "a")).save();

        assertThat(DB.find(models.entities().get(0)).findCount()).isEqualTo(1);
    }

    @Test
    void aDatabaseFileThatWasReplacedIsTheOneThatIsRead() throws Exception {
        Models models = createTables(givenLibrary());
        execute("insert into author (id, name) values (1, 'old');\n");
        Path other = Files.copy(dir.resolve("data.sqlite"), dir.resolve("other.sqlite"));
        Query<?> names = DB.find(models.entities().get(0)).select("name");
        assertThat(names.findSingleAttributeList()).containsExactly("old");
        execute("update author set name = 'new';\n");

        Files.delete(dir.resolve("data.sqlite"));
        Files.move(other, dir.resolve("data.sqlite"));

        assertThat(DB.find(models.entities().get(0)).select("name").<Object>findSingleAttributeList())
                .containsExactly("old");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAtTheFirstUse() throws Exception {
        given("data.sqlite", "no database at all, and long enough to be looked at as one\n".repeat(40));
        Models models = givenLibrary();
        models.database();

        assertThat(catchThrowable(() -> DB.find(models.entities().get(0)).findCount()))
                .hasMessage("""
                        data.sqlite is not a SQLite database.
                        Move the file away, or name another one in application.properties (datasource.db.url).""");
    }

    @Test
    void modelsLoadedOnOneThreadAreUsedOnAnother() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);

        Models models = CompletableFuture.supplyAsync(() -> {
                    Models loaded = load(Language.ZH);
                    loaded.database();
                    return loaded;
                })
                .get();

        createTables(models);
        assertThat(DB.find(models.entities().get(0)).findCount()).isZero();
    }

    private Models givenLibrary() throws IOException {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);
        return load();
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.map(path -> dir.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void givenJar(String jar, String className, String source) throws IOException {
        byte[] bytes = compiled(null, className, source);
        Path file = given(jar, "");
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(className.replace('.', '/') + ".class"));
            out.write(bytes);
        }
    }

    /** A class file, compiled against the models where there are some. */
    private byte[] compiled(Models models, String className, String source) throws IOException {
        Path work = Files.createTempDirectory("compiled");
        List<String> path = new ArrayList<>(List.of(System.getProperty("java.class.path"), work.toString()));
        if (models != null) {
            for (var entry : models.bytes().entrySet()) {
                Path file = work.resolve(entry.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        Path file = Files.writeString(work.resolve(simple + ".java"), source, StandardCharsets.UTF_8);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-d",
                        work.toString(),
                        "-cp",
                        String.join(File.pathSeparator, path),
                        file.toString());
        assertThat(status).isZero();
        return Files.readAllBytes(work.resolve(className.replace('.', '/') + ".class"));
    }

    private static void run(Models models, String className, byte[] bytes) throws ReflectiveOperationException {
        ClassLoader loader = new ClassLoader(models.classLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.equals(className)) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        ((Runnable) loader.loadClass(className).getConstructor().newInstance()).run();
    }
}
