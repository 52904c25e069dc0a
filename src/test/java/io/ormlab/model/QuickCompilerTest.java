package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick compiler makes what javac makes, or leaves it to javac. */
class QuickCompilerTest extends ModelTest {

    private static final String HEAD = "package models; import io.ebean.Model; import jakarta.persistence.*; ";

    private static final String PRICED = "@Entity public class Book extends Model { @Id public long id;"
            + " @Column(length = money.Money.LENGTH) public String price; }";

    /** Where the last byte of a class file's version is. */
    private static final int MAJOR_VERSION = 7;

    private Optional<ClassFiles> quick() {
        Sources sources = Sources.read(workspace(), Language.EN);
        return new QuickCompiler(sources, new Messages(Language.EN)).compile(sources.all(), new ClassFiles(Map.of()));
    }

    private Map<String, byte[]> javac() {
        Sources sources = Sources.read(workspace(), Language.EN);
        return new Javac(Language.EN)
                .compile(sources, sources.all(), new ClassFiles(Map.of()), false)
                .enhanced();
    }

    @Test
    void itMakesWhatJavacMakes() throws Exception {
        given("models/Money.java", "package models; public record Money(java.math.BigDecimal amount, String unit) { }");
        given("models/Mood.java", "package models; public enum Mood { GOOD, BAD }");
        given("models/Base.java", HEAD + """
                @MappedSuperclass public abstract class Base extends Model {
                    @Id public long id;
                    @Version public long version;
                }
                """);
        given("models/作者.java", HEAD + """
                import io.ebean.annotation.DbDefault;
                import java.time.*;
                import java.util.*;
                import static models.作者.LENGTH;
                @Entity @Table(name = "author") @io.ebean.annotation.Index(columnNames = {"name", "born"})
                public class 作者 extends Base {
                    public static final int LENGTH = 40 * 2;
                    @Column(nullable = false, length = LENGTH) public String name;
                    @DbDefault("2000-01-01") public LocalDate born = LocalDate.of(2000, Month.JANUARY, 1);
                    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL) public List<Book> books = new ArrayList<>();
                    @Enumerated(EnumType.STRING) public Mood mood;
                    @Transient public transient Map<String, ? extends Number> seen;
                    public byte[] face;
                    public Optional<String> first() { return books.stream().map(book -> book.title).findFirst(); }
                    String label() { return switch (mood) { case GOOD -> "好"; case BAD -> "坏"; }; }
                    boolean is(Object other) { return other instanceof 作者 that && that.name.equals(name); }
                    @Override public String toString() { return "作者" + name; }
                    public enum Kind { A, B; interface Deep { } }
                    @Embeddable public static class Address { public String city; @Lob public String note; }
                    @Embedded public Address address;
                }
                """);
        given("models/Book.java", HEAD + """
                @Entity public class Book extends Base {
                    @ManyToOne(optional = false) public 作者 author;
                    public String title;
                    public Book(作者 author) { this.author = author; Runnable later = () -> author.books.add(this); later.run(); }
                }
                """);

        Map<String, byte[]> made = quick().orElseThrow().enhanced();

        assertThat(DeclaredIn.all(made)).isEqualTo(DeclaredIn.all(javac()));
        assertThat(quick().orElseThrow().all().get("models.作者$Address").origin())
                .isEqualTo("models/作者.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Entity public class Book extends Model { @Id public long id; public Strin title; }",
                "@Entity public class Book extends Model { @Id public long id; String t() { } }",
                "@Entity public class Book extends Model { @Id public long id; ",
                "@Entity class Book extends Model { @Id public long id; }",
                "@Entity public enum Book { A }",
                "@Entity public interface Book { }",
                "@Entity public class Book extends Model { @Id public long id; sun.security.x509.X500Name name; }",
                "@Entity public class Book extends Model { @Id public long id; org.jline.reader.LineReader reader; }",
                "@Entity public class Shelf extends Model { @Id public long id; }",
                "@Entity public class Book extends Model { @Id public long id; void f() { return; int a = 1; } }",
            })
    void whatMayBeWrongIsForJavac(String source) throws Exception {
        given("models/Book.java", HEAD + source);

        assertThat(quick()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.*", "jakarta .*", "java.*", "com . fasterxml.*"})
    void aPackageThatOnlyHoldsOthersIsForJavac(String name) throws Exception {
        given(
                "models/Book.java",
                "package models; import " + name
                        + "; @jakarta.persistence.Entity public class Book { @jakarta.persistence.Id public long id; }");

        assertThat(quick()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.*", "io.ebean.*", "java.util.Map.*", "static java.util.Map.*", "models.*"})
    void aPackageOrAClassWhoseTypesAreImportedIsKnown(String name) throws Exception {
        given(
                "models/Book.java",
                "package models; import " + name + "; " + HEAD.replace("package models;", "")
                        + "@Entity public class Book { @Id public long id; }");

        assertThat(quick()).isPresent();
    }

    @Test
    void aJarForSeveralVersionsOfJavaIsReadAsJavacReadsIt() throws Exception {
        givenJar(money(4), money(5));
        given("models/Book.java", HEAD + PRICED);

        assertThat(DeclaredIn.all(quick().orElseThrow().enhanced()))
                .isEqualTo(DeclaredIn.all(javac()))
                .asString()
                .contains("length=5]");
    }

    @Test
    void aClassOfALaterJavaIsForJavac() throws Exception {
        byte[] later = money(4);
        later[MAJOR_VERSION]++;
        givenJar(later, later);
        given("models/Book.java", HEAD + PRICED);

        assertThat(quick()).isEmpty();
    }

    private byte[] money(int length) throws Exception {
        given(
                "money/Money.java",
                "package money; public class Money { public static final int LENGTH = " + length + "; }");
        Path source = dir.resolve("money/Money.java");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        return Files.readAllBytes(dir.resolve("money/Money.class"));
    }

    private void givenJar(byte[] money, byte[] newer) throws Exception {
        Files.createDirectories(dir.resolve("lib"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(dir.resolve("lib/money.jar")), manifest)) {
            jar.putNextEntry(new ZipEntry("money/Money.class"));
            jar.write(money);
            jar.putNextEntry(new ZipEntry("META-INF/versions/11/money/Money.class"));
            jar.write(newer);
        }
    }

    @Test
    void whatIsTooDeepForItIsForJavac() throws Exception {
        given(
                "models/Book.java",
                HEAD + "@Entity public class Book { @Id public long id; Object o() { return new StringBuilder()"
                        + ".append(1)".repeat(20_000) + "; } }");

        assertThat(quick()).isEmpty();
    }

    @Test
    void aSourceWithoutAPackageIsForJavac() throws Exception {
        given("models/Book.java", "import jakarta.persistence.*; @Entity public class Book { @Id public long id; }");

        assertThat(quick()).isEmpty();
    }

    @Test
    void anErrorIsToldInTheWordsOfJavac() throws Exception {
        given(
                "models/Tag.java",
                HEAD + "@Entity public class Tag extends Model { @Id public long id; public String word; }");
        given("models/Book.java", HEAD + "@Entity public class Book extends Model { @Id public long id; }");
        Models.load(workspace(), Language.EN, false).close();
        given(
                "models/Tag.java",
                HEAD + "@Entity public class Tag extends Model { @Id public long id; public Strin word; }");

        ModelException quick =
                catchThrowableOfType(ModelException.class, () -> Models.load(workspace(), Language.EN, false));
        ModelException javac = catchThrowableOfType(ModelException.class, this::javac);

        assertThat(quick.problems()).isNotEmpty().isEqualTo(javac.problems());
        assertThat(quick.lines()).isEqualTo(javac.lines());
    }

    @Test
    void aPropertyKeptAsJsonHasItsMapper() throws Exception {
        given("models/Book.java", HEAD + "@Entity public class Book extends Model { @Id public long id; }");
        given("models/Tag.java", HEAD + "@Entity public class Tag extends Model { @Id public long id; }");
        Models.load(workspace(), Language.EN, false).close();
        given("models/Book.java", HEAD + """
                @Entity public class Book extends Model {
                    @Id public long id;
                    @io.ebean.annotation.DbJson public java.util.Map<String, Object> more;
                    @io.ebean.annotation.DbJson(length = 200) public Address address;
                    @io.ebean.annotation.DbArray public java.util.List<String> words;
                    @io.ebean.annotation.DbJson public com.fasterxml.jackson.databind.JsonNode node;
                    public static class Address { public String city; }
                }
                """);

        try (Models models = Models.load(workspace(), Language.EN, false)) {
            assertThat(described(models)).isEqualTo(described(load()));
        }
    }

    private static List<String> described(Models models) {
        return models.describe().stream()
                .flatMap(entity -> entity.properties().stream())
                .map(property -> property.name() + " " + property.columns())
                .toList();
    }
}
