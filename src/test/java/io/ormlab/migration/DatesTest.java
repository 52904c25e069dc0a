package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that a step converts or fills in, read back by Ebean, in both ways that sqlite-jdbc keeps them. */
class DatesTest {

    private static final String MILLISECONDS = "jdbc:sqlite:data.sqlite";
    private static final String TEXT = MILLISECONDS + "?date_class=text";

    @TempDir
    Path dir;

    private Bench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            LocalDate;          1881-09-25;              1881-09-25
            java.sql.Date;      2003-12-17;              2003-12-17
            LocalDateTime;      2003-12-17T01:02:03.456; 2003-12-17T01:02:03.456
            LocalDateTime;      2003-12-17 01:02:03;     2003-12-17T01:02:03
            java.sql.Timestamp; 2003-12-17T01:02:03;     2003-12-17 01:02:03.0
            LocalTime;          07:30:15;                07:30:15
            """)
    void textBecomesWhatEbeanReads(String type, String text, String read) throws Exception {
        for (String url : new String[] {MILLISECONDS, TEXT}) {
            bench = Bench.in(dir.resolve(String.valueOf(url.length())), url);
            bench.models(entity("Event", "@Id long id; String at;")).migrate();
            bench.sql("insert into event values (1, '" + text + "'), (2, null)");
            bench.models(entity("Event", "@Id long id; " + type + " at;")).migrate();
            assertThat(at(1)).as(url).hasToString(read);
            assertThat(at(2)).isNull();
            bench.models(entity("Event", "@Id long id; String at;")).migrate();
            assertThat(at(1).toString()).as(url).startsWith(text.replace('T', ' '));
            bench.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            LocalDate;     2003-12-17;          2003-12-17
            YearMonth;     2003-12-01;          2003-12
            LocalDateTime; 2003-12-17 01:02:03; 2003-12-17T01:02:03
            LocalTime;     07:30;               07:30
            """)
    void aValueForTheRowsThatAreThereIsWhatEbeanReads(String type, String value, String read) throws Exception {
        for (String url : new String[] {MILLISECONDS, TEXT}) {
            bench = Bench.in(dir.resolve(String.valueOf(url.length())), url);
            bench.models(entity("Event", "@Id long id;")).migrate();
            bench.sql("insert into event values (1)");
            bench.models(entity("Event", "@Id long id; @Column(nullable=false) " + type + " at;"))
                    .migrate("--default event.at=" + value);
            assertThat(at(1)).as(url).hasToString(read);
            bench.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Instant", "LocalDateTime", "LocalDate", "java.sql.Timestamp", "LocalTime"})
    void theMomentAsADefaultIsReadBack(String type) throws Exception {
        for (String url : new String[] {MILLISECONDS, TEXT}) {
            bench = Bench.in(dir.resolve(String.valueOf(url.length())), url);
            bench.models(entity("Event", "@Id long id;")).migrate();
            bench.sql("insert into event values (1)");
            bench.models(entity("Event", "@Id long id; @DbDefault(\"now\") @Column(nullable=false) " + type + " at;"))
                    .migrate();
            assertThat(at(1).toString()).as(url).startsWith(type.equals("LocalTime") ? "" : "20");
            bench.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            LocalDate;     LocalDateTime; '2003-12-17';  2003-12-17T00:00
            LocalDateTime; LocalDate;     1071619200000; 2003-12-17
            """)
    void aDateAndAMomentAreCarriedOver(String from, String to, String stored, String read) throws Exception {
        assertThat(TimeZone.getDefault().getRawOffset()).as("the row is of UTC").isZero();
        bench = Bench.in(dir);
        bench.models(entity("Event", "@Id long id; " + from + " at;")).migrate();
        bench.sql("insert into event values (1, " + stored + ")");
        bench.models(entity("Event", "@Id long id; " + to + " at;")).migrate();
        assertThat(at(1)).hasToString(read);
    }

    @Test
    void aMomentAsTextIsReadBack() throws Exception {
        bench = Bench.in(dir);
        bench.models(entity("Event", "@Id long id;")).migrate();
        bench.sql("insert into event values (1)");
        bench.models(entity(
                        "Event",
                        "@Id long id; @DbDefault(\"2003-12-17 01:02:03\") @Column(nullable=false) LocalDateTime at;"))
                .migrate();
        assertThat(at(1)).hasToString("2003-12-17T01:02:03");
    }

    @Test
    void aMomentWithATimeIsNotCutToItsDate() throws Exception {
        bench = Bench.in(dir);
        bench.models(entity("Event", "@Id long id; LocalDateTime at;")).migrate();
        bench.sql("insert into event values (1, 1071622923456)");
        bench.models(entity("Event", "@Id long id; LocalDate at;"));
        assertThatThrownBy(() -> bench.generate())
                .hasMessageStartingWith("event.at becomes date, which cannot hold the value of 1 row: id 1");
    }

    private Object at(long id) throws Exception {
        Object event = bench.loaded().database().find(bench.loaded().entities().get(0), id);
        Method get = event.getClass().getDeclaredMethod("_ebean_get_at");
        get.setAccessible(true);
        return get.invoke(event);
    }
}
