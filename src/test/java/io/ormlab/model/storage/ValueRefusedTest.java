package io.ormlab.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ebean.DB;
import io.ebean.Database;
import io.ebean.bean.EntityBean;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column does not take is refused before SQLite sees it, on whatever way it comes; and what it takes is compared right. */
class ValueRefusedTest {

    private static final String MODEL = """
            package m;
            import io.ebean.Model;
            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            @Entity public class Thing extends Model {
                @Id public long id;
                @Column(length = 3) public String name;
                public String plain;
                public char letter = 'x';
                @Lob public String lob;
                @Column(precision = 6, scale = 2) public BigDecimal price;
                @Column(precision = 20, scale = 2) public BigDecimal wealth;
                public BigDecimal any;
                public BigInteger whole;
                public Double real;
                public Float small;
                public int count;
                public short shelf;
                public byte tiny;
                public boolean lent;
                @Embedded public Size size = new Size();
                @Embeddable public static class Size { public int width; public Integer height; }
                public Duration span;
                public Instant at;
                @ElementCollection public List<String> tags = new ArrayList<>();
                @ManyToOne public Thing parent;
                @OneToMany(cascade = CascadeType.ALL, mappedBy = "parent") public List<Thing> parts = new ArrayList<>();
            }
            """;

    @TempDir
    static Path dir;

    private static Models models;
    private static Database database;
    private static Class<?> thing;

    @BeforeAll
    static void load() throws Exception {
        Files.createDirectories(dir.resolve("models"));
        Files.writeString(dir.resolve("application.properties"), "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        Files.writeString(dir.resolve("models/Thing.java"), MODEL);
        models = Models.load(Workspace.open(dir), Language.EN);
        database = models.database();
        thing = models.entities().get(0);
        for (String statement :
                new CurrentModel((SpiEbeanServer) database).getCreateDdl().split(";")) {
            if (!statement.isBlank()) {
                sql(statement.replaceAll("--[^\n]*", ""));
            }
        }
    }

    @AfterAll
    static void close() {
        models.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name   | 鲁迅传记                 | Thing.name takes 3 characters, and this text has 4: 鲁迅传记
            price  | 1.005                    | Thing.price takes 2 digits behind the point, and 1.005 has more.
            price  | 10000                    | Thing.price takes 4 digits before the point, and 10000 has more.
            wealth | 1000000000000000000      | Thing.wealth takes 18 digits before the point, and 1000000000000000000 has more.
            wealth | -0.001                   | Thing.wealth takes 2 digits behind the point, and -0.001 has more.
            any    | 1E-16384                 | Thing.any takes 131072 digits before the point and 16383 behind it, and 1E-16384 has more.
            any    | 1E+131072                | Thing.any takes 131072 digits before the point and 16383 behind it, and 1E+131072 has more.
            real   | NaN                      | Thing.real cannot hold NaN: SQLite would store NULL.
            real   | -0.0                     | Thing.real cannot hold -0.0: SQLite would store 0.0.
            small  | NaN                      | Thing.small cannot hold NaN: SQLite would store NULL.
            """)
    void aValueBeyondTheLimitIsRefused(String property, String value, String sentence) throws Exception {
        Object bean = bean(property, property(property).scalarType().parse(value));
        long before = count();
        assertThat(refusal(() -> database.save(bean)).get(0)).isEqualTo(sentence);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theWholeTextSaysWhatToDo() throws Exception {
        Object bean = bean("name", "abcd");
        assertThat(refusal(Language.EN, () -> database.save(bean))).isEqualTo("""
                Thing.name takes 3 characters, and this text has 4: abcd
                Shorten the text, or give the property a longer @Column(length = …); nothing was written.""");
        assertThat(refusal(Language.ZH, () -> database.save(bean))).isEqualTo("""
                Thing.name 最多 3 个字符，这段文本有 4 个：abcd
                请缩短文本，或者给属性加大 @Column(length = …)；什么都没有写入。""");
    }

    @Test
    void aTextWithoutALengthHasThatOfItsColumn() throws Exception {
        assertThat(refusal(() -> database.save(bean("plain", "字".repeat(256)))).get(0))
                .isEqualTo("Thing.plain takes 255 characters, and this text has 256: " + "字".repeat(40) + "…");
        database.save(bean("plain", "\uD83D\uDE00".repeat(255)));
        database.save(bean("lob", "字".repeat(3_500_000)));
    }

    @Test
    void halfACharacterIsRefused() throws Exception {
        assertThat(refusal(() -> database.save(bean("lob", "a\uD800b"))))
                .containsExactly(
                        "Thing.lob cannot hold the text a\uFFFDb: its character 2 (U+D800) is half of a pair, and a half is no character.",
                        "Cut texts between whole characters, with codePointCount and offsetByCodePoints; nothing was written.");
        assertThat(refusal(() -> database.save(bean("letter", '\uDFFF'))).get(0))
                .startsWith("Thing.letter cannot hold");
    }

    @Test
    void aBatchACascadeAndACollectionAreChecked() throws Exception {
        assertThat(refusal(() -> database.saveAll(List.of(bean("name", "abc"), bean("name", "abcd"))))
                        .get(0))
                .startsWith("Thing.name takes 3");
        Object parent = bean("parts", new ArrayList<>(List.of(bean("price", new BigDecimal("0.123")))));
        assertThat(refusal(() -> database.save(parent)).get(0)).startsWith("Thing.price takes 2");
        Object tagged = bean("tags", new ArrayList<>(List.of("t".repeat(256))));
        assertThat(refusal(() -> database.save(tagged)).get(0)).startsWith("Thing.tags takes 255");
        assertThat(database.find(thing).where().eq("name", "abc").findCount()).isZero();
    }

    @Test
    void anUpdateAnUpdateQueryAndPlainSqlAreChecked() throws Exception {
        Object bean = bean("name", "abc");
        database.save(bean);
        property("name").setValueIntercept((EntityBean) bean, "abcd");
        assertThat(refusal(() -> database.save(bean)).get(0)).startsWith("Thing.name takes 3");
        assertThat(refusal(() -> database.update(thing)
                                .set("name", "abcd")
                                .where()
                                .gt("id", 0)
                                .update())
                        .get(0))
                .startsWith("Thing.name takes 3");
        assertThat(refusal(() -> DB.sqlUpdate("update thing set real = ?, price = ? where id > ?")
                                .setParameters(1.5, new BigDecimal("0.001"), 0)
                                .execute())
                        .get(0))
                .startsWith("Thing.price takes 2");
        assertThat(refusal(() -> DB.sqlUpdate(
                                        "insert into thing (letter, count, shelf, tiny, width, name) values ('y', 0, 0, 0, 0, :name)")
                                .setParameter("name", "abcd")
                                .execute())
                        .get(0))
                .startsWith("Thing.name takes 3");
        assertThat(database.find(thing).where().eq("name", "abc").delete()).isEqualTo(1);
    }

    @Test
    void aComparisonIsInTheColumnsOwnForm() throws Exception {
        sql("delete from thing");
        for (String number : List.of("-1000.00", "-1.50", "0", "2", "9.99", "10", "1000.5")) {
            Object bean = bean("price", new BigDecimal(number));
            property("wealth").setValueIntercept((EntityBean) bean, new BigDecimal(number));
            property("any").setValueIntercept((EntityBean) bean, new BigDecimal(number));
            property("whole").setValueIntercept((EntityBean) bean, new BigDecimal(number).toBigInteger());
            database.save(bean);
        }
        for (String column : List.of("price", "wealth", "any", "whole")) {
            assertThat(database.find(thing)
                            .where()
                            .gt(column, new BigDecimal("9.9"))
                            .findCount())
                    .as(column)
                    .isEqualTo(column.equals("whole") ? 2 : 3);
            assertThat(database.find(thing).where().lt(column, 0).findCount())
                    .as(column)
                    .isEqualTo(2);
            assertThat(database.find(thing).where().between(column, 2L, 10.0).findCount())
                    .as(column)
                    .isEqualTo(3);
            assertThat(database.find(thing)
                            .where()
                            .in(column, new BigDecimal("10"), new BigDecimal("2"))
                            .findCount())
                    .as(column)
                    .isEqualTo(2);
            assertThat(DB.sqlQuery("select count(*) n from thing t where t." + column + " >= :n")
                            .setParameter("n", 10)
                            .findOne()
                            .getInteger("n"))
                    .as(column)
                    .isEqualTo(2);
        }
        assertThat(database.find(thing)
                        .where()
                        .eq("wealth", new BigDecimal("9.990"))
                        .findCount())
                .isEqualTo(1);
        assertThat(database.update(thing)
                        .set("wealth", new BigDecimal("7"))
                        .set("whole", 7)
                        .where()
                        .eq("price", 2)
                        .update())
                .isEqualTo(1);
        assertThat(rows("select wealth, whole, price from thing where price = 2"))
                .containsExactly("p000001:7.00|p000001:7|2");
        assertThat(rows("select round(sum(price), 2) from thing")).containsExactly("20.99");
    }

    @Test
    void whatEbeanAloneWroteIsReadRight() throws Exception {
        sql("delete from thing");
        sql(
                "insert into thing (letter, count, shelf, tiny, width, any, whole, wealth, price, span, at) values ('x', 0, 0, 0, 0, 19.9, -12, 5, 7, 3661, 1767323045123)");
        EntityBean bean = (EntityBean) database.find(thing).findOne();
        assertThat(property("any").getValueIntercept(bean)).hasToString("19.9");
        assertThat(property("whole").getValueIntercept(bean)).isEqualTo(BigInteger.valueOf(-12));
        assertThat(property("wealth").getValueIntercept(bean)).hasToString("5.00");
        assertThat(property("price").getValueIntercept(bean)).hasToString("7.00");
        assertThat(property("span").getValueIntercept(bean)).isEqualTo(Duration.ofSeconds(3661));
        assertThat(property("at").getValueIntercept(bean)).isEqualTo(Instant.parse("2026-01-02T03:04:05.123Z"));
    }

    @Test
    void aValueThatIsNoneSaysSo() throws Exception {
        sql("delete from thing");
        sql("insert into thing (letter, count, shelf, tiny, width, at) values ('x', 0, 0, 0, 0, 'tomorrow')");
        assertThat(refusal(() -> database.find(thing).findOne()))
                .containsExactly(
                        "The value tomorrow in the database is no Instant.",
                        "Correct it with an update in plain SQL (see help types), then type the same again.");
        sql("delete from thing");
    }

    private static Object bean(String property, Object value) throws ReflectiveOperationException {
        Object bean = thing.getConstructor().newInstance();
        ((SpiEbeanServer) database)
                .descriptor(thing)
                .findProperty(property)
                .setValueIntercept((EntityBean) bean, value);
        return bean;
    }

    private static BeanProperty property(String name) {
        return ((SpiEbeanServer) database).descriptor(thing).findProperty(name);
    }

    private static long count() {
        return database.find(thing).findCount();
    }

    /** The driver would cut a number to size, and make 0 of a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            count | 3000000000            | The value 3000000000 in the database is no int.
            count | 'many'                | The value many in the database is no int.
            count | 1e30                  | The value 1.0E30 in the database is no int.
            shelf | 40000                 | The value 40000 in the database is no short.
            tiny  | -129                  | The value -129 in the database is no byte.
            lent  | 2                     | The value 2 in the database is no boolean.
            real  | 'much'                | The value much in the database is no double.
            small | 1e300                 | The value 1.0E300 in the database is no float.
            """)
    void aNumberThatTheTypeCannotHoldIsNotReadAsAnother(String column, String stored, String sentence)
            throws Exception {
        Object bean = bean("name", "abc");
        database.save(bean);
        Object id = property("id").getValue((EntityBean) bean);
        try {
            sql("update thing set " + column + " = " + stored + " where id = " + id);
            assertThat(refusal(() -> database.find(thing, id)).get(0)).isEqualTo(sentence);
        } finally {
            sql("delete from thing where id = " + id);
        }
    }

    @Test
    void anEmbeddedObjectWithAPrimitiveIsNotNull() throws Exception {
        Object bean = bean("size", null);
        assertThat(refusal(Language.EN, () -> database.save(bean))).isEqualTo("""
                Thing.size is null, and its class has the primitive width, for which NULL would not read back.
                Set Thing.size to an object, or give width a box for its type (Integer for int); nothing was written.""");
        assertThat(refusal(Language.ZH, () -> database.save(bean))).isEqualTo("""
                Thing.size 是 null，但它的类里有基本类型 width，NULL 读不回来。
                请给 Thing.size 一个对象，或者把 width 改成装箱类型（int 改成 Integer）；什么都没有写入。""");
    }

    @Test
    void whatIsLookedForIsNoPattern() throws Exception {
        for (String name : List.of("a%b", "a_b", "a|b", "axb")) {
            database.save(bean("name", name));
        }
        for (String special : List.of("%", "_", "|")) {
            assertThat(database.find(thing).where().contains("name", special).findCount())
                    .as(special)
                    .isOne();
            assertThat(database.find(thing)
                            .where()
                            .startsWith("name", "a" + special)
                            .findCount())
                    .as(special)
                    .isOne();
        }
        assertThat(database.find(thing).where().like("name", "a_b").findCount()).isEqualTo(4);
        sql("delete from thing where name like 'a_b'");
    }

    private static List<String> refusal(ThrowingCallable call) {
        return refusal(Language.EN, call).lines().toList();
    }

    private static String refusal(Language language, ThrowingCallable call) {
        for (Throwable link = catchThrowable(call); link != null; link = link.getCause()) {
            if (link instanceof LabException refusal) {
                return new Messages(language).text(refusal);
            }
        }
        throw new AssertionError("not refused");
    }

    private static void sql(String statement) throws Exception {
        try (Connection connection = Workspace.open(dir).database().connect();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private static List<String> rows(String query) throws Exception {
        try (Connection connection = Workspace.open(dir).database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(result.getString(1)));
                for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(result.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }
}
