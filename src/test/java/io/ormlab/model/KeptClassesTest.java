package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ormlab.message.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes are kept between two runs, and are always those that a compiler of everything would make. */
class KeptClassesTest extends ModelTest {

    private static final String HEAD = "package models; import io.ebean.Model; import jakarta.persistence.*; ";
    private static final byte[] SENTINEL = "kept".getBytes(StandardCharsets.US_ASCII);

    private Path kept;

    @BeforeEach
    void givenALibrary() throws Exception {
        kept = dir.resolve(".ormlab/classes");
        given("models/Limits.java", "package models; public class Limits { public static final int NAME = 40; }");
        given("models/Sizes.java", "package models; public interface Sizes { int TITLE = Limits.NAME * 2; }");
        given(
                "models/Base.java",
                HEAD + "@MappedSuperclass public abstract class Base extends Model { @Id public long id; }");
        given("models/Address.java", HEAD + "@Embeddable public class Address { public String city; }");
        given("models/Mood.java", "package models; public enum Mood { GOOD, BAD }");
        given(
                "models/Author.java",
                HEAD + "@Entity public class Author extends Base { @Column(length = Limits.NAME) public String name;"
                        + " @Embedded public Address address; public Mood mood; }");
        given(
                "models/Book.java",
                HEAD + "@Entity public class Book extends Base { @Column(length = Sizes.TITLE) public String title;"
                        + " @ManyToOne public Author author; public String by() { return author.name; } }");
        given(
                "models/Tag.java",
                HEAD + "@Entity public class Tag extends Model { @Id public long id; public String word; }");
    }

    private static Map<String, byte[]> compiled(KeptClasses classes, Sources sources) {
        return classes.compile(sources).enhanced();
    }

    private Sources sources() {
        return Sources.read(workspace(), Language.EN);
    }

    private KeptClasses withCompiler() {
        return new KeptClasses(new ClassStore(kept), new Javac(Language.EN));
    }

    private KeptClasses withoutBeans() {
        return new KeptClasses(new ClassStore(kept), new Javac(Language.EN), false);
    }

    /** Fails where a compiler is needed. */
    private KeptClasses withoutCompiler() {
        return withoutCompiler(true);
    }

    private KeptClasses withoutCompiler(boolean beans) {
        return new KeptClasses(new ClassStore(kept), null, beans);
    }

    private Map<String, String> whole() {
        return texts(new Javac(Language.EN).compile(sources()).enhanced());
    }

    /** Without the query beans. */
    private static <T> Map<String, T> own(Map<String, T> classes) {
        Map<String, T> own = new TreeMap<>(classes);
        own.keySet().removeIf(name -> name.contains(".query.Q"));
        return own;
    }

    private static Map<String, String> texts(Map<String, byte[]> classes) {
        Map<String, String> texts = new TreeMap<>();
        classes.forEach((name, bytes) -> texts.put(name, Arrays.toString(bytes)));
        return texts;
    }

    private void edit(String file, String from, String to) throws Exception {
        String before = Files.readString(dir.resolve(file));
        assertThat(before).contains(from);
        given(file, before.replace(from, to));
    }

    @Test
    void unchangedSourcesNeedNoCompiler() throws Exception {
        Map<String, byte[]> first = compiled(withCompiler(), sources());

        assertThat(texts(compiled(withoutCompiler(), sources())))
                .isEqualTo(texts(first))
                .isEqualTo(whole());
        assertThat(load().entities()).extracting(Class::getSimpleName).containsExactly("Author", "Book", "Tag");
    }

    @Test
    void beansThatNobodyNeededAreMadeWhenSomebodyDoes() throws Exception {
        assertThat(texts(compiled(withoutBeans(), sources()))).isEqualTo(own(whole()));

        edit("models/Author.java", "public String name;", "public String name; public String penName;");
        assertThat(compiled(withoutBeans(), sources()).keySet())
                .isEqualTo(own(whole()).keySet());
        edit("models/Tag.java", "public String word;", "public String word; public int times;");
        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
        assertThat(texts(compiled(withoutCompiler(false), sources()))).isEqualTo(own(whole()));
    }

    @Test
    void aModelThatUsesAQueryBeanHasItWhoeverAsks() throws Exception {
        given(
                "models/Shelf.java",
                HEAD + "@Entity public class Shelf extends Model { @Id public long id; public String place;"
                        + " public static Object first() { return new models.query.QShelf().place.eq(\"x\").findOne(); } }");

        assertThat(texts(compiled(withoutBeans(), sources()))).isEqualTo(whole());

        edit("models/Shelf.java", "place", "spot");
        assertThat(texts(compiled(withoutBeans(), sources()))).isEqualTo(whole());
        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
    }

    @Test
    void anErrorIsToldAsItIsWithBeans() throws Exception {
        compiled(withCompiler(), sources());
        given(
                "models/Tag.java",
                HEAD + "@Entity public class Tag extends Model { @Id public long id; public Strin word; }");

        ModelException without =
                catchThrowableOfType(ModelException.class, () -> withoutBeans().compile(sources()));
        ModelException with =
                catchThrowableOfType(ModelException.class, () -> withCompiler().compile(sources()));

        assertThat(without.problems()).isNotEmpty().isEqualTo(with.problems());
    }

    private static final String[][] EDITS = {
        {"models/Tag.java", "public String word;", "public String word; public int times;"},
        {"models/Author.java", "public Mood mood;", "public Mood mood; public String penName;"},
        {"models/Author.java", "public String name;", "public String fullName;"},
        {"models/Book.java", "author.name", "author.fullName"},
        {"models/Limits.java", "40", "60"},
        {"models/Limits.java", "int NAME", "long MORE = 1; public static final int NAME"},
        {"models/Base.java", "public long id;", "public long id; public java.time.Instant made;"},
        {"models/Base.java", "extends Model", "extends Model implements Sizes"},
        {"models/Address.java", "public String city;", "public String city; public String zip;"},
        {"models/Mood.java", "GOOD, BAD", "GOOD, FAIR { public String toString() { return \"f\"; } }, BAD"},
        {"models/Tag.java", "public int times;", "Runnable r() { return () -> System.out.println(new Object() { }); }"},
        {"models/Tag.java", "public String word;", "public String word; public enum Kind { A, B } public Kind kind;"},
        {"models/Tag.java", "@Entity", "@Embeddable"},
        {"models/Tag.java", "@Embeddable", "@Entity"},
        {"models/Tag.java", "public String word;", "public String \\u0077ord; /* \\u0042ook */"},
        {
            "models/Book.java",
            "@ManyToOne public Author author;",
            "@ManyToOne public Author author; @ManyToOne public Tag tag;"
        },
    };

    @Test
    void everyKindOfEditGivesWhatACompilerOfEverythingMakes() throws Exception {
        compiled(withCompiler(), sources());
        for (String[] edit : EDITS) {
            edit(edit[0], edit[1], edit[2]);
            if (!edit[2].equals("public String fullName;")) {
                assertThat(texts(compiled(withCompiler(), sources())))
                        .as(String.join(" ", edit))
                        .isEqualTo(whole());
                assertThat(texts(compiled(withoutCompiler(), sources()))).isEqualTo(whole());
            }
        }
    }

    @Test
    void everyKindOfEditGivesTheSameTablesWithoutBeans() throws Exception {
        compiled(withCompiler(), sources());
        for (String[] edit : EDITS) {
            edit(edit[0], edit[1], edit[2]);
            if (!edit[2].equals("public String fullName;")) {
                Map<String, byte[]> quick = compiled(withoutBeans(), sources());
                Map<String, byte[]> whole =
                        own(new Javac(Language.EN).compile(sources()).enhanced());
                assertThat(DeclaredIn.all(quick)).as(String.join(" ", edit)).isEqualTo(DeclaredIn.all(whole));
                assertThat(texts(compiled(withoutCompiler(false), sources()))).isEqualTo(texts(quick));
            }
        }
        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
    }

    @Test
    void sourcesThatComeAndGoAreSeen() throws Exception {
        compiled(withCompiler(), sources());

        given("models/Shop.java", HEAD + "@Entity public class Shop extends Base { @ManyToOne public Tag tag; }");
        assertThat(texts(compiled(withCompiler(), sources())))
                .isEqualTo(whole())
                .containsKey("models.query.QShop");

        Files.delete(dir.resolve("models/Shop.java"));
        assertThat(texts(compiled(withCompiler(), sources())))
                .isEqualTo(whole())
                .doesNotContainKey("models.Shop");
    }

    @Test
    void onlyWhatMayDependOnAChangeIsCompiled() throws Exception {
        Sources before = sources();
        compiled(withCompiler(), before);
        givenSentinels();
        edit("models/Author.java", "public Mood mood;", "public Mood mood; public String penName;");

        Map<String, byte[]> now = compiled(withCompiler(), sources());

        assertThat(now.entrySet().stream()
                        .filter(each -> Arrays.equals(each.getValue(), SENTINEL))
                        .map(Map.Entry::getKey))
                .contains("models.Tag", "models.query.QTag", "models.Base", "models.Mood", "models.Address")
                .noneMatch(name -> name.matches(".*(Author|Book).*"));
    }

    @Test
    void whereTablesAreWantedASourceThatOnlyGrewIsCompiledAlone() throws Exception {
        compiled(withCompiler(), sources());
        givenSentinels();
        edit("models/Author.java", "public Mood mood;", "public Mood mood; public String penName; void write() {}");
        assertThat(anew(compiled(withoutBeans(), sources()))).containsExactly("models.Author");

        edit("models/Author.java", "void write() {}", "void write() {} void write(int pages) {}");
        assertThat(anew(compiled(withoutBeans(), sources()))).containsExactly("models.Author", "models.Book");
    }

    @Test
    void whatAnotherSourceMaySeeIsCompiledWithIt() throws Exception {
        String[][] edits = {
            {"models/Author.java", "public String name;", "@Transient public String name;", "Author Book"},
            {"models/Author.java", "public String name;", "public static int count; public String name;", "Author Book"
            },
            {"models/Author.java", "public String name;", "protected String name;", "Author Book"},
            {"models/Base.java", "public long id;", "public long id; public String more;", "Author Base Book"},
            {"models/Limits.java", "40", "60", "Author Book Limits Sizes"},
            {"models/Sizes.java", "int TITLE", "int more(); int TITLE", "Book Sizes"},
            {"models/Mood.java", "GOOD, BAD", "GOOD, BAD, WORSE", "Author Book Mood"},
        };
        for (String[] edit : edits) {
            givenALibrary();
            compiled(withCompiler(), sources());
            givenSentinels();
            edit(edit[0], edit[1], edit[2]);
            assertThat(anew(compiled(withoutBeans(), sources())))
                    .as(String.join(" ", edit))
                    .containsExactly(("models." + edit[3].replace(" ", " models.")).split(" "));
        }
    }

    @Test
    void aFieldOfAnotherThatOneExtendsIsSeenThere() throws Exception {
        given("models/Person.java", HEAD + "@MappedSuperclass public class Person extends Base { public int age; }");
        given(
                "models/Author.java",
                HEAD + "import static models.Limits.NAME; @Entity public class Author extends Person {"
                        + " @Column(length = NAME) public String name; }");
        compiled(withCompiler(), sources());
        edit("models/Author.java", "public String name;", "public String name; public int born;");
        edit("models/Person.java", "public int age;", "public int age; public int rank;");
        assertThat(DeclaredIn.all(compiled(withoutBeans(), sources()))).isEqualTo(DeclaredIn.all(own(compiledWhole())));

        edit("models/Author.java", "public int born;", "public int born; public int died;");
        edit("models/Person.java", "public int age;", "public int age; public int NAME;");
        Sources broken = sources();
        ModelException now = catchThrowableOfType(ModelException.class, () -> compiled(withoutBeans(), broken));
        ModelException whole = catchThrowableOfType(ModelException.class, () -> new Javac(Language.EN).compile(broken));
        assertThat(now.lines()).isEqualTo(whole.lines()).isNotEmpty();
    }

    /** The other source read the library's field, and now reads that of the model. */
    @Test
    void aFieldThatHidesALibrarysIsSeenWhereItIsRead() throws Exception {
        givenJarOfAPoint();
        given("models/Place.java", "package models; public class Place extends lib.Point { }");
        given(
                "models/Shop.java",
                HEAD + "@Entity public class Shop extends Base { public int at(Place place) { return place.x; } }");
        compiled(withCompiler(), sources());
        givenSentinels();
        edit("models/Place.java", "{ }", "{ public int y; public short x; }");
        assertThat(anew(compiled(withoutBeans(), sources()))).containsExactly("models.Place", "models.Shop");

        edit("models/Place.java", "short x", "String x");
        Sources broken = sources();
        ModelException now = catchThrowableOfType(ModelException.class, () -> compiled(withoutBeans(), broken));
        ModelException whole = catchThrowableOfType(ModelException.class, () -> new Javac(Language.EN).compile(broken));
        assertThat(now.lines()).isEqualTo(whole.lines()).isNotEmpty();
    }

    private void givenJarOfAPoint() throws Exception {
        Path source = given("point/lib/Point.java", "package lib; public class Point { public int x; }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Files.createDirectories(dir.resolve("lib"));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(dir.resolve("lib/point.jar")))) {
            jar.putNextEntry(new ZipEntry("lib/Point.class"));
            jar.write(Files.readAllBytes(source.resolveSibling("Point.class")));
        }
    }

    private Map<String, byte[]> compiledWhole() {
        return new Javac(Language.EN).compile(sources()).enhanced();
    }

    private static Stream<String> anew(Map<String, byte[]> classes) {
        return classes.entrySet().stream()
                .filter(each -> !Arrays.equals(each.getValue(), SENTINEL))
                .map(Map.Entry::getKey);
    }

    @Test
    void beansOfAnotherStateOfTheSourcesAreMadeAnew() throws Exception {
        compiled(withCompiler(), sources());
        Path beans = kept.resolveSibling("classes-beans");
        byte[] old = Files.readAllBytes(beans);
        edit("models/Author.java", "public String name;", "public String name; public String penName;");
        Map<String, String> right = texts(compiled(withCompiler(), sources()));
        assertThat(right).isEqualTo(whole());

        byte[] now = Files.readAllBytes(beans);
        byte[] bent = now.clone();
        bent[now.length / 2] ^= 0x10;
        for (byte[] other : List.of(old, Arrays.copyOf(now, now.length / 2), bent, new byte[0])) {
            Files.write(beans, other);
            assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(right);
            assertThat(texts(compiled(withoutCompiler(), sources()))).isEqualTo(right);
        }
        Files.delete(beans);
        assertThat(texts(compiled(withoutCompiler(false), sources()))).isEqualTo(own(right));
        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(right);
    }

    /** What is kept as enhanced is told apart from what would be made anew. */
    private void givenSentinels() {
        ClassStore store = new ClassStore(kept);
        String environment = Toolchain.of(sources());
        ClassStore.Kept was = store.read(environment, true).orElseThrow();
        Map<String, ClassFiles.ClassFile> marked = new TreeMap<>();
        was.classes()
                .all()
                .forEach((name, file) ->
                        marked.put(name, new ClassFiles.ClassFile(file.origin(), file.plain(), SENTINEL)));
        store.write(environment, ClassStore.Kept.whole(was.texts(), new ClassFiles(marked)));
    }

    @Test
    void anErrorIsToldAsIfEverythingWereCompiled() throws Exception {
        compiled(withCompiler(), sources());
        edit("models/Author.java", "public String name;", "public Strin name;");
        Sources broken = sources();

        ModelException now = catchThrowableOfType(ModelException.class, () -> compiled(withCompiler(), broken));
        ModelException whole = catchThrowableOfType(ModelException.class, () -> new Javac(Language.EN).compile(broken));

        assertThat(now.lines()).isEqualTo(whole.lines()).isNotEmpty();
    }

    /** Each an edit after which everything together is refused, though each compiled source is right by itself. */
    private static final String[][] WRONG = {
        // A class that another source has.
        {"models/Tag.java", "@Entity", "class Mood { } @Entity"},
        // What an other source may name no longer, or finds to be another thing.
        {"models/Parts.java", "static class Part", "private static class Part"},
        {"models/Author.java", "public Mood mood;", "public Mood mood; public int label(String of) { return 0; }"},
        {"models/Author.java", "public Mood mood;", "public Mood mood; @Transient public int note;"},
        // What is right without query beans alone.
        {"models/Tag.java", "public String word;", "public String word; public Hidden hidden;"},
        {"models/Tag.java", "public String word;", "public java.util.List<Hidden> hidden;"},
        {"models/Parts.java", "public static class Row", "@Entity public static class Row"},
        {"models/Base.java", "Base extends Model {", "Base<T> extends Model { public T any;"},
    };

    @Test
    void whatOnlyACompilerOfEverythingRefusesIsRefused() throws Exception {
        for (String[] edit : WRONG) {
            givenALibrary();
            given("models/Hidden.java", "package models; enum Hidden { A }");
            given(
                    "models/Base.java",
                    HEAD + "@MappedSuperclass public abstract class Base extends Model { @Id public long id;"
                            + " @Transient public String note; public String label(Object of) { return note; } }");
            given(
                    "models/Parts.java",
                    HEAD + "public class Parts { static class Part { Part() { } }"
                            + " public static class Row { @Id public long id; } }");
            given(
                    "models/Shelf.java",
                    HEAD + "@Entity public class Shelf extends Base { Object part() { return new Parts.Part(); }"
                            + " String of(Author author) { return author.label(\"x\") + author.note.length(); } }");
            compiled(withCompiler(), sources());
            edit(edit[0], edit[1], edit[2]);
            Sources wrong = sources();
            List<KeptClasses> either = List.of(withoutBeans(), withCompiler());

            ModelException whole =
                    catchThrowableOfType(ModelException.class, () -> new Javac(Language.EN).compile(wrong));
            assertThat(whole).as(String.join(" ", edit)).isNotNull();
            for (KeptClasses classes : either) {
                ModelException now = catchThrowableOfType(ModelException.class, () -> compiled(classes, wrong));
                assertThat(now).as(String.join(" ", edit)).isNotNull();
                assertThat(now.lines()).isEqualTo(whole.lines());
            }
        }
    }

    @Test
    void aClassIsMentionedByANameWithADollarSign() throws Exception {
        given("models/Size$.java", "package models; public class Size$ { public static final int A = 4; }");
        given("models/My$Size.java", "package models; public class My$Size { public static final int A = 4; }");
        edit("models/Tag.java", "public String word;", "@Column(length = Size$.A * My$Size.A) public String word;");
        compiled(withCompiler(), sources());

        for (String source : List.of("models/Size$.java", "models/My$Size.java")) {
            edit(source, "A = 4", "A = 5");
            Map<String, byte[]> whole =
                    own(new Javac(Language.EN).compile(sources()).enhanced());
            assertThat(DeclaredIn.all(compiled(withoutBeans(), sources()))).isEqualTo(DeclaredIn.all(whole));
        }
        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
    }

    @Test
    void anErrorInASourceThatDidNotChangeIsFound() throws Exception {
        compiled(withCompiler(), sources());
        edit("models/Author.java", "public String name;", "public String fullName;");
        Sources broken = sources();

        ModelException now = catchThrowableOfType(ModelException.class, () -> compiled(withCompiler(), broken));

        assertThat(now.lines().toString()).contains("models/Book.java");
    }

    @Test
    void whatIsKeptForOtherLibrariesIsNotUsed() throws Exception {
        compiled(withCompiler(), sources());
        ClassStore store = new ClassStore(kept);
        ClassStore.Kept was = store.read(Toolchain.of(sources()), true).orElseThrow();
        Map<String, ClassFiles.ClassFile> marked = new TreeMap<>();
        was.classes()
                .all()
                .keySet()
                .forEach(name -> marked.put(name, new ClassFiles.ClassFile("models/Tag.java", SENTINEL, SENTINEL)));

        store.write(
                Toolchain.of(sources()).replaceFirst("\\d", "x"),
                ClassStore.Kept.whole(was.texts(), new ClassFiles(marked)));

        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
    }

    @Test
    void aJarThatIsAnotherNowIsSeen() throws Exception {
        givenJar("lib/a.jar", "a");
        String before = Toolchain.of(sources());
        givenJar("lib/a.jar", "b");

        assertThat(Toolchain.of(sources())).isNotEqualTo(before);
    }

    private void givenJar(String file, String text) throws Exception {
        Files.createDirectories(dir.resolve(file).getParent());
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(dir.resolve(file)))) {
            jar.putNextEntry(new ZipEntry("text"));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatIsBrokenAnywhereIsMadeAnew() throws Exception {
        Map<String, String> right = texts(compiled(withCompiler(), sources()));
        byte[] whole = Files.readAllBytes(kept);
        List<byte[]> broken = new ArrayList<>(List.of(new byte[0], "x".getBytes(StandardCharsets.UTF_8)));
        for (int length : new int[] {10, 17, 25, 200, whole.length / 2, whole.length - 1}) {
            broken.add(Arrays.copyOf(whole, length));
        }
        for (int at : new int[] {0, 16, 18, 24, 30, 4_000, whole.length / 2, whole.length - 1}) {
            byte[] other = whole.clone();
            other[at] ^= 0x10;
            broken.add(other);
        }
        ClassStore store = new ClassStore(kept);
        String environment = Toolchain.of(sources());
        for (byte[] each : broken) {
            Files.write(kept, each);
            assertThat(store.read(environment, true)).isEmpty();
        }

        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(right);
        assertThat(store.read(environment, true)).isPresent();
    }

    @Test
    void whereNothingCanBeWrittenItCompiles() throws Exception {
        given(".ormlab", "a file where the folder should be");

        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
        assertThat(load().entities()).hasSize(3);
    }

    @Test
    void whereTheFileCannotBeReplacedItCompiles() throws Exception {
        given(".ormlab/classes/in/the.way", "");

        assertThat(texts(compiled(withCompiler(), sources()))).isEqualTo(whole());
        try (Stream<Path> files = Files.list(dir.resolve(".ormlab"))) {
            assertThat(files)
                    .as("no leftover part")
                    .containsExactlyInAnyOrder(kept, kept.resolveSibling("classes-beans"));
        }
    }

    @Test
    void twoShellsShareIt() throws Exception {
        Sources one = sources();
        compiled(withCompiler(), one);
        String environment = Toolchain.of(one);
        ClassStore store = new ClassStore(kept);
        ClassStore.Kept first = store.read(environment, true).orElseThrow();
        ClassStore.Kept second = ClassStore.Kept.whole(
                first.texts(), first.classes().without(List.of("models/Tag.java", "models/Book.java")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ClassStore.Kept mine = i == 0 ? first : second;
            writers.add(threads.submit(() -> {
                for (int round = 0; round < 50; round++) {
                    new ClassStore(kept).write(environment, mine);
                }
            }));
        }

        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
            ClassStore.Kept seen = store.read(environment, true).orElseThrow();
            ClassStore.Kept written = seen.stamps().equals(first.stamps()) ? first : second;
            assertThat(seen.stamps()).isEqualTo(written.stamps());
            // The two files may be of two writers: then there are no beans, and it is known that there are none.
            ClassFiles all = seen.bare().isEmpty()
                    ? written.classes()
                    : written.classes().withoutBeans();
            assertThat(seen.classes().all().keySet()).isEqualTo(all.all().keySet());
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        try (Stream<Path> files = Files.list(dir.resolve(".ormlab"))) {
            assertThat(files.sorted(Comparator.naturalOrder()))
                    .containsExactly(kept, kept.resolveSibling("classes-beans"));
        }
    }
}
