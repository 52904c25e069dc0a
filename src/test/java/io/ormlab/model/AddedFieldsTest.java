package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.model.field.AddedFields;
import io.ormlab.model.field.TypeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A source in which fields came has, without a compiler, the classes that the compiler makes of it; where that is not sure, it has
 * none. Each case is a package of its own, so that one run of a compiler makes them all.
 */
class AddedFieldsTest extends ModelTest {

    private static final Map<String, String> BESIDE = Map.of(
            "Base",
            """
            import io.ebean.Model; import jakarta.persistence.*;
            @MappedSuperclass public abstract class Base extends Model {
                @Id public long id; public static class Inner { } public int rank;
            }
            """,
            "Mood",
            "public enum Mood { GOOD, BAD }",
            "Shelf",
            "import jakarta.persistence.*; @Entity public class Shelf extends Base { public String place; }",
            "Hidden",
            "class Hidden { }",
            "Box",
            "public class Box<T extends Number> { }",
            // The name of a class that java.lang has, and of one that java.util has.
            "Process",
            "public class Process { }",
            "Locale",
            "public class Locale { }",
            "Said",
            """
            import java.lang.annotation.*;
            @Target({ElementType.FIELD, ElementType.TYPE_USE}) @Retention(RetentionPolicy.RUNTIME)
            public @interface Said {
                String[] value() default {}; int[] numbers() default {}; long size() default 0; Class<?> type() default Void.class;
                Mood mood() default Mood.GOOD; Class<? extends Number> number() default Long.class; Class<?>[] types() default {};
                boolean[] truths() default {}; Mood[] moods() default {}; byte small() default 0; Noted mark() default @Noted(number = 1);
            }
            """,
            "Noted",
            "public @interface Noted { int number(); String text() default \"\"; }",
            "Lost",
            "import java.lang.annotation.*; @Retention(RetentionPolicy.SOURCE) public @interface Lost { }");

    private static final String BOOK = """
            package models;

            import io.ebean.annotation.DbComment;
            import jakarta.persistence.*;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.*;
            import static java.lang.Math.max;

            /** A book. */
            @Entity
            @io.ebean.annotation.Index(columnNames = {"title", "pages"})
            public class Book extends Base implements Comparable<Book> {
                public static final int LENGTH = 40 * 2;
                private static final String[] WORDS = {"a", "b;}"};
                @Column(nullable = false, length = LENGTH)
                public String title = "x";
                @ManyToOne(optional = false) public Shelf shelf;
                protected transient int pages;
                @OneToMany(mappedBy = "shelf")
                public List<Shelf> shelves = new ArrayList<>();
                private final Runnable later = () -> {
                    pages = max(pages, 1);
                };
                public Mood mood;

                static { WORDS[0] = "c"; }
                @DbComment(\"""
                    c \\\""" d // e
                    f\""") public String note;

                public Book(String title) {
                    this.title = title;
                    shelf = new Shelf() {
                        @Override public String toString() {
                            return "shelf " + id;
                        }
                    };
                }

                @Override
                public int compareTo(Book other) {
                    int order = title.compareTo(other.title);
                    for (Shelf each : shelves) {
                        order += each.place == null ? 1 : -1;
                    }
                    return order >> 1;
                }

                <T extends Base> List<T> all(Function<Shelf, T> from) {
                    List<T> found = new ArrayList<>();
                    try {
                        shelves.forEach(each -> found.add(from.apply(each)));
                    } catch (IllegalStateException e) {
                        throw e;
                    }
                    return found;
                }

                static long sum(int... parts) {
                    record Sum(long all) {
                        Sum {
                            all += 1;
                        }
                    }
                    class Adder {
                        long total;
                        Adder add(int part) { total += part; return this; }
                    }
                    Adder adder = new Adder();
                    for (int part : parts) adder.add(part);
                    return new Sum(adder.total).all() + (long) 1.5e+1;
                }

                interface Named { default String named() { return "n" + this; } }
                {
                    pages++;
                }

                public enum Kind { PAPER, CLOTH { @Override public String toString() { return "cloth"; } } }

                @Embeddable public static class Cover {
                    public String colour;
                    public Kind kind;
                    @Override
                    public String toString() {
                        assert kind != null : "none";
                        switch (kind) {
                            case PAPER:
                                return colour;
                            default:
                                return \"""
                                    none \\\""" of
                                    them\"""
                                        + colour;
                        }
                    }
                }
                @Embedded public Cover cover;
            }
            """;

    private static final int EDITS = 100;

    private static final String PLAIN = """
            package models; import jakarta.persistence.*; @Entity public class Book { @Id public long id; public String title; }
            """;

    private static final String LAST = "    @Embedded public Cover cover;\n";

    /** Fields, each of which is put behind the last one and between others. */
    private static final String[] FIELDS = {
        "public String subtitle;",
        "String subtitle;",
        "private volatile int count;",
        "protected transient boolean read;",
        "public byte[] scan; transient long[][] sizes;",
        "public char c1; short s1; float f1; double d1; long l1; byte b1;",
        "public Integer number; Boolean sure; Object any; Process process;",
        "@ManyToOne public Book before;",
        "@ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = {CascadeType.ALL, CascadeType.REMOVE,}) Shelf second;",
        "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.ALL, targetEntity = Shelf.class) List<Shelf> more;",
        "@Column(name = \"书名\", length = 80, nullable = false) public String 副标题;",
        "@Lob @Basic(fetch = FetchType.LAZY) public /* not */ String text; // a text\n",
        "@Enumerated(EnumType.STRING) public Mood second;",
        "@Said public String said;",
        "@Said(\"a\") public int said;",
        "@Said(value = {\"a\", \"b\"}, numbers = 3, size = 7, type = Book.class, mood = Mood.BAD) List<String> said;",
        "@Said({}) @Noted(number = 1, text = \"\") @Lost public String said;",
        "@Said(truths = {true, false}, moods = {}, numbers = {0, 999999999}) public Shelf said;",
        "@Noted(number = 0) transient String[] noted;",
        "List<List<String>> lists;",
        "List<byte[]> arrays;",
        "List raw; Box box;",
        "Hidden hidden;",
        "public\nString\nsubtitle\n;",
        "@Transient public Supplier supplier;",
    };

    /** Fields with the imports that they need. */
    private static final String[][] IMPORTED = {
        {"import java.time.LocalDate;", "public LocalDate born;"},
        {"import java.util.Map;\nimport java.util.Set;", "Map<String, Set<Integer>> numbers;"},
        {"import io.ebean.annotation.DbDefault;", "@DbDefault(\"0\") public int rating;"},
        {"import jakarta.validation.constraints.*;", "@NotNull public String made; @Size(min = 1) @Id String code;"},
        {"import jakarta.validation.constraints.Size;", "@Size(max = 3) public String code;"},
        {"import java.time.*;", "public LocalDateTime printed; Year year;"},
        {"import java.math.BigDecimal;", "@Column(precision = 10, scale = 2) public BigDecimal price;"},
        {"import java.util.Map;", ""},
        {"import java.util.Date;\nimport java.io.Serializable;", "public Date printed;"},
    };

    /** Not the compiler's business alone: each may be right, but is not known to be. */
    private static final String[] DOUBTS = {
        "public String subtitle = \"\";",
        "public static String subtitle;",
        "public int count, more;",
        "public int count[];",
        "public java.time.Instant made;",
        "public Kind kind2;",
        "public Inner inner;",
        "public Box<Integer> box;",
        "public List<?> list;",
        "public List<? extends Shelf> list;",
        "@Deprecated public int count;",
        "@Said(size = 7L) public int said;",
        "@Said(size = 0x7) public int said;",
        "@Said(size = -7) public int said;",
        "@Said(numbers = 1 + 1) public int said;",
        "@Said(\"a\" + \"b\") public int said;",
        "@Said(\"a\\n\") public int said;",
        "@Said(number = Integer.class) public int said;",
        "@Said(small = 1) public int said;",
        "@Said(mark = @Noted(number = 2)) public int said;",
        "@Said public int[] said;",
        "@Column(length = LENGTH) public String subtitle;",
        "@Enumerated(jakarta.persistence.EnumType.STRING) public Mood second;",
        "@io.ebean.annotation.DbJson public List<String> words;",
        "public int order;",
        "public int colour;",
        "public int max;",
        "public int Mood;",
        "void more() { }",
        "int more();",
        "class More { }",
        "public String s\\u0075btitle;",
        "/** @deprecated */ public String subtitle;",
        "; ;",
        "{ }",
    };

    /** What no compiler takes. */
    private static final String[] WRONG = {
        "public Strin subtitle;",
        "public String title;",
        "public public String subtitle;",
        "public private String subtitle;",
        "public final String subtitle;",
        "public void subtitle;",
        "public String class;",
        "public String 1st;",
        "public String sub-title;",
        "public String subtitle",
        "public String subtitle;;}",
        "public String a1; public int a1;",
        "public List<int> list;",
        "public List<String, String> list;",
        "public String<String> subtitle;",
        "public Mood.GOOD mood2;",
        "public String[ subtitle;",
        "public var subtitle;",
        "abstract String subtitle;",
        "@Entity public String subtitle;",
        "@Override public String subtitle;",
        "@Column @Column public String subtitle;",
        "@Column(name = 5) public String subtitle;",
        "@Column(length = \"5\") public String subtitle;",
        "@Column(length = 5, length = 6) public String subtitle;",
        "@Column(nome = \"x\") public String subtitle;",
        "@Column(\"x\") public String subtitle;",
        "@Column(length = 99999999999) public String subtitle;",
        "@Column(length = 010_) public String subtitle;",
        "@Column(length = {5}) public String subtitle;",
        "@Column(nullable = False) public String subtitle;",
        "@Column(name = 'x') public String subtitle;",
        "@Column(name = \"x\",) public String subtitle;",
        "@Column(name = \"x\" public String subtitle;",
        "@Enumerated(EnumType.STRINGS) public Mood second;",
        "@Enumerated(FetchType.LAZY) public Mood second;",
        "@Enumerated(STRING) public Mood second;",
        "@Noted public String subtitle;",
        "@Noted(text = \"x\") public String subtitle;",
        "@Mood public String subtitle;",
        "@OneToMany(targetEntity = Shelve.class) List<Shelf> more;",
        "/* public String subtitle;",
        "public String \"subtitle\";",
        "public Thread.State State; public Missing missing;",
        "# public String subtitle;",
    };

    private record Case(String before, String now) {

        static Case of(String before, String now) {
            return new Case(before, now);
        }
    }

    private static Case behind(String field) {
        return Case.of(BOOK, BOOK.replace(LAST, LAST + "    " + field + "\n"));
    }

    /** The cases, each by the package that it is in. */
    private final Map<String, Case> cases = new LinkedHashMap<>();

    private void givenCase(Case one) {
        cases.put("p" + cases.size(), one);
    }

    private static String in(String packageName, String text) {
        return text.replace("package models;", "package " + packageName + ";");
    }

    /** The sources of all cases in one of their states, and those beside them. */
    private Sources sources(boolean now) throws Exception {
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            String name = each.getKey();
            Case one = each.getValue();
            given("models/" + name + "/Book.java", in(name, now ? one.now : one.before));
            for (Map.Entry<String, String> beside : BESIDE.entrySet()) {
                given("models/" + name + "/" + beside.getKey() + ".java", "package " + name + "; " + beside.getValue());
            }
        }
        return Sources.read(workspace(), Language.EN);
    }

    private static Optional<ClassFiles> quick(Sources sources, List<Source> some, ClassFiles others) {
        return new QuickCompiler(sources, new Messages(Language.EN)).compile(some, others);
    }

    private static ClassFiles javac(Sources sources) {
        return new Javac(Language.EN).compile(sources, sources.all(), new ClassFiles(Map.of()), false);
    }

    /** What each case's book has without a compiler, where it has anything. */
    private Map<String, Map<String, byte[]>> grown(ClassFiles before, Sources sources) {
        Map<String, Map<String, byte[]>> grown = new TreeMap<>();
        try (TypeFiles types = new TypeFiles(before.plain(), Javac.shortClassPath(sources.jars()))) {
            cases.forEach((name, one) -> {
                Map<String, byte[]> old = before.of(Set.of(book(name))).plain();
                assertThat(old).isNotEmpty();
                AddedFields.of(in(name, one.before), in(name, one.now), old, types)
                        .ifPresent(made -> grown.put(name, made));
            });
        }
        return grown;
    }

    private static String book(String packageName) {
        return "models/" + packageName + "/Book.java";
    }

    private static Map<String, String> texts(Map<String, Map<String, byte[]>> grown) {
        Map<String, String> texts = new TreeMap<>();
        grown.values().forEach(classes -> texts.putAll(ClassText.all(classes)));
        return texts;
    }

    /** One by one: all together are more than one can read. */
    private static void thenSame(Map<String, String> grown, ClassFiles made) {
        assertThat(made.all().keySet()).containsAll(grown.keySet());
        grown.forEach((name, text) -> assertThat(text)
                .as(name)
                .isEqualTo(ClassText.of(made.all().get(name).plain())));
    }

    /** With both compilers: each makes the later classes from scratch as they are made from its earlier ones. */
    private Set<String> thenAllAreAsCompiled() throws Exception {
        Sources before = sources(false);
        ClassFiles javac = javac(before);
        ClassFiles eclipse =
                quick(before, before.all(), new ClassFiles(Map.of())).orElseGet(() -> oneByOne(before, javac));
        Map<String, Map<String, byte[]>> grown = grown(eclipse, before);
        Map<String, Map<String, byte[]>> javacs = grown(javac, before);
        assertThat(javacs.keySet()).isEqualTo(grown.keySet());
        cases.keySet().retainAll(grown.keySet());
        if (!cases.isEmpty()) {
            deleteModels();
            Sources now = sources(true);
            ClassFiles made = quick(now, now.all(), new ClassFiles(Map.of())).orElseGet(() -> oneByOne(now, eclipse));
            thenSame(texts(grown), made);
            thenSame(texts(javacs), javac(now));
        }
        return grown.keySet();
    }

    /** To say which of them the compiler does not take. */
    private ClassFiles oneByOne(Sources now, ClassFiles before) {
        for (Source source : now.all()) {
            assertThat(quick(now, List.of(source), before)).as(source.text()).isPresent();
        }
        throw new AssertionError("all together are refused");
    }

    private void deleteModels() throws Exception {
        try (Stream<Path> files = Files.walk(dir.resolve("models"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aFieldIsAsTheCompilerMakesIt() throws Exception {
        for (String field : FIELDS) {
            givenCase(behind(field));
            givenCase(Case.of(BOOK, BOOK.replace("    public Mood mood;", "    " + field + "\n    public Mood mood;")));
            givenCase(Case.of(
                    BOOK, BOOK.replace("public static final int LENGTH", field + " public static final int LENGTH")));
        }
        givenCase(Case.of(
                BOOK,
                BOOK.replace("    public Mood", "    int first;\n    public Mood")
                        .replace(LAST, LAST + "int last;")));
        givenCase(Case.of(
                PLAIN, PLAIN.replace("public String", "@Column(length = 3) public String isbn; public String")));
        for (String[] each : IMPORTED) {
            String more = BOOK.replace(LAST, LAST + "    " + each[1] + "\n");
            givenCase(Case.of(BOOK, more.replace("import java.util.List;", each[0] + "\nimport java.util.List;")));
        }

        assertThat(thenAllAreAsCompiled()).hasSize(3 * FIELDS.length + 2 + IMPORTED.length);
    }

    @Test
    void blanksAndCommentsMoveTheLines() throws Exception {
        givenCase(Case.of(BOOK, BOOK.replace("    public Book(", "\n    /* made\n so */ public Book(")));
        givenCase(Case.of(BOOK, "// first\r\n\r" + BOOK.replace("order >> 1", "order   >> /* half */ 1")));
        givenCase(Case.of(
                BOOK,
                BOOK.replace("import java.util.List;\n", "")
                        .replace("import jakarta", "import java.util.List; import jakarta")));
        givenCase(Case.of(PLAIN, PLAIN + "\n\n"));

        assertThat(thenAllAreAsCompiled()).hasSize(4);
    }

    @Test
    void whatIsNotSureIsForTheCompiler() throws Exception {
        for (String field : DOUBTS) {
            givenCase(behind(field));
        }
        for (String[] edit : new String[][] {
            {"title = \"x\"", "title = \"y\""},
            {"40 * 2", "40 * 3"},
            {"order >> 1", "order > > 1"},
            {"import java.util.function.*;", "import java.util.function.*; import static java.lang.Math.*;"},
            {"import java.util.function.*;", "import java.util.function.*; import java.util.*;"},
            {"import java.util.function.*;", "import java.util.function.*; import io.ebean.annotation.*;"},
            {
                "import java.util.function.*;",
                "import java.util.function.*; import java.util.Locale; import java.awt.List;"
            },
            {"import java.util.function.*;", "import java.util.function.Function;"},
            {"import jakarta.persistence.*;", "import jakarta.persis tence.*;"},
            {"    public Mood mood;\n", ""},
            {"public class Book", "public final class Book"},
            {"public Mood mood;", "public Mood mood; class Other { }"},
            {"            return \"shelf", " return\n \"shelf"},
            {"int order = title.compareTo(other.title);\n", "int order = title.compareTo(other.title);"},
            {"    @Embedded public Cover cover;\n}", "    @Embedded public Cover cover;\n} class Other { }"},
            {"public int compareTo(Book other) {", "public int compareTo(Book other) { int more;"},
            {"public String colour;", "public String colour; public int depth;"},
            {"@Entity\n", "@Entity @Table(name = \"b\")\n"},
        }) {
            assertThat(BOOK).contains(edit[0]);
            givenCase(Case.of(BOOK, BOOK.replace(edit[0], edit[1])));
        }

        assertThat(taken()).isEmpty();
    }

    @Test
    void whatTheCompilerRefusesIsForTheCompiler() throws Exception {
        for (String field : WRONG) {
            givenCase(behind(field));
        }
        assertThat(taken()).isEmpty();

        ClassFiles before = eclipse();
        Sources now = sources(true);
        for (Source source : now.all()) {
            if (source.display().endsWith("/Book.java")) {
                assertThat(quick(now, List.of(source), before))
                        .as(source.text())
                        .isEmpty();
            }
        }
    }

    private ClassFiles eclipse() throws Exception {
        Sources before = sources(false);
        return quick(before, before.all(), new ClassFiles(Map.of())).orElseThrow();
    }

    private List<String> taken() throws Exception {
        List<String> taken = new ArrayList<>();
        grown(eclipse(), sources(false)).keySet().forEach(name -> taken.add(cases.get(name).now));
        return taken;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anyEditIsAsTheCompilerMakesItOrForTheCompiler(long seed) throws Exception {
        FieldEdits edits = new FieldEdits(new Random(seed));
        for (int i = 0; i < EDITS; i++) {
            givenCase(Case.of(BOOK, edits.of(BOOK)));
        }

        assertThat(thenAllAreAsCompiled()).hasSizeBetween(EDITS / 10, EDITS);
    }

    /** A library may have what two packages have, and what a package has that one of the models is in. */
    @Test
    void aLibrarysTypesAreFoundAsTheCompilerFindsThem() throws Exception {
        givenJar("shop.Money", "shop.Coin", "more.Coin", "more.Money");
        String book = PLAIN.replace("import jakarta", "import shop.*; import more.Money; import jakarta")
                .replace("public String", "public Money price; String");
        givenCase(Case.of(book, book.replace("String title", "Money old; Coin coin; String title")));
        givenCase(Case.of(
                book.replace("import more.Money", "import more.*; import more.Money"),
                book.replace("import more.Money", "import more.*; import more.Money")
                        .replace("String title", "Coin coin; String title")));
        givenCase(Case.of(
                PLAIN,
                PLAIN.replace("import", "import more.Coin; import")
                        .replace("public String", "Coin coin; public String")));
        givenCase(Case.of(
                PLAIN,
                PLAIN.replace("import", "import shop.*; import")
                        .replace("public String", "Money coin; public String")));

        assertThat(thenAllAreAsCompiled()).containsExactly("p0", "p2", "p3");
    }

    private void givenJar(String... names) throws Exception {
        Path classes = dir.resolve("classes");
        Files.createDirectories(dir.resolve("lib"));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(dir.resolve("lib/money.jar")))) {
            for (String name : names) {
                String path = name.replace('.', '/');
                int end = name.lastIndexOf('.');
                Path source = given(
                        "classes/" + path + ".java",
                        "package " + name.substring(0, end) + "; public class " + name.substring(end + 1) + " { }");
                assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                        .isZero();
                jar.putNextEntry(new ZipEntry(path + ".class"));
                jar.write(Files.readAllBytes(classes.resolve(path + ".class")));
            }
        }
    }
}
