package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that Ebean alone wrote, in a database that becomes a workspace: found, said, and written anew by a migration. */
class StoredFormsTest {

    private static final String EVENT = entity(
            "Event",
            "@Id public long id; public Instant at; public LocalDateTime local; public LocalTime time; public java.sql.Date day;"
                    + " public Duration span; public BigInteger big; public BigDecimal dec;"
                    + " @Column(precision = 10, scale = 2) public BigDecimal price; public Long plain;");

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void given() throws Exception {
        bench = Bench.in(dir);
        bench.models(EVENT).migrate();
        bench.sql(
                "insert into event values (1, 1767323045123, 1767323045123, 27015000, 1767312000000, 3661, 12, 19.9, 19.9, 5)",
                "insert into event values (2, -1, -1, 1, 0, -5, -12, -0.5, -0.5, 'p000001:7')",
                "insert into event (id, at) values (3, '2026-01-02 03:04:05')");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void verifySaysWhichColumnsHoldThem() {
        assertThat(said())
                .containsExactly(
                        "event.at holds 3 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.local holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.time holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.day holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.span holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.big holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.dec holds 2 values in another form than the models write; they would sort wrong beside new ones.",
                        "event.plain holds 1 value in another form than the models write; it would sort wrong beside new ones.");
    }

    @Test
    void aRepairWritesTheSameValuesAnew() throws Exception {
        List<String> before = read();
        Generation step = new GenerateMigration(bench.workspace, bench.loaded()).repair("forms", Answers.NONE, false);
        assertThat(step.files()).isNotEmpty();
        bench.upgrade();
        assertThat(said()).isEmpty();
        assertThat(read()).isEqualTo(before);
        assertThat(bench.rows("select * from event order by at"))
                .containsExactly(
                        "2|1969-12-31 23:59:59.999+00:00|1969-12-31 23:59:59.999|00:00:00.001|1970-01-01"
                                + "|-9223372036854775803 = PT-5S|n999997:87~ = -12|n999998:9.4~ = -0.5|-0.5|7",
                        "3|2026-01-02 03:04:05.000+00:00|null|null|null|null|null|null|null|null",
                        "1|2026-01-02 03:04:05.123+00:00|2026-01-02 03:04:05.123|07:30:15|2026-01-02"
                                + "|0000000000000003661 = PT1H1M1S|p000002:12|p000002:19.9|19.9|5");
    }

    private List<String> said() {
        Messages messages = new Messages(Language.EN);
        return Verification.run(bench.workspace, bench.loaded()).stream()
                .map(messages::text)
                .toList();
    }

    private List<String> read() {
        return bench.loaded().database().find(bench.loaded().entities().get(0)).orderBy("id").findList().stream()
                .map(bean -> bench.loaded().database().json().toJson(bean))
                .toList();
    }
}
