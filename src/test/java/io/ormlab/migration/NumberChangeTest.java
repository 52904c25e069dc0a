package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ormlab.message.LabException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of many digits in columns that become of another type: each digit is carried over, or its row is named. */
class NumberChangeTest {

    private static final double[] DOUBLES = {
        0.1,
        0.1 + 0.2,
        -2.5,
        0,
        100,
        123456789012345680.0,
        1e15,
        1e16,
        -1.5e-7,
        1e21,
        -1e100,
        9007199254740993.0,
        1.0 / 3
    };

    @TempDir
    Path dir;

    private Bench bench;

    @BeforeEach
    void bench() throws Exception {
        bench = Bench.in(dir);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Bench number(String type) throws Exception {
        return bench.models(entity("Item", "@Id long id; " + type + " n;"));
    }

    private void given(String type, String... values) throws Exception {
        number(type).migrate();
        for (int i = 0; i < values.length; i++) {
            bench.sql("insert into item (id, n) values (" + (i + 1) + ", " + values[i] + ")");
        }
    }

    private void refused(String message, String type) throws Exception {
        number(type);
        assertThatThrownBy(() -> bench.generate())
                .isInstanceOf(LabException.class)
                .hasMessage(message);
    }

    private void thenNumbers(String... rows) throws Exception {
        assertThat(bench.rows("select n, typeof(n) from item order by id")).containsExactly(rows);
    }

    private List<Double> doubles() throws Exception {
        List<Double> found = new ArrayList<>();
        try (Connection connection = bench.workspace.database().connect();
                ResultSet rows = connection.createStatement().executeQuery("select n from item order by id")) {
            while (rows.next()) {
                found.add(rows.getDouble(1));
            }
        }
        return found;
    }

    private List<Double> givenDoubles() throws Exception {
        number("Double").migrate();
        List<Double> all = new ArrayList<>();
        for (double value : DOUBLES) {
            all.add(value);
        }
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            all.add((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30));
        }
        try (Connection connection = bench.workspace.database().connect();
                PreparedStatement insert = connection.prepareStatement("insert into item (id, n) values (?, ?)")) {
            for (int i = 0; i < all.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setDouble(2, all.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"BigDecimal", "String"})
    void eachDigitOfADoubleIsKeptBothWays(String type) throws Exception {
        List<Double> all = givenDoubles();

        number(type).migrate();

        List<Double> read = new ArrayList<>();
        String plain = "select case when instr(n, ' = ') > 0 then substr(n, instr(n, ' = ') + 3)"
                + " when substr(n, 8, 1) = ':' then substr(n, 9) else n end from item order by id";
        for (String row : bench.rows(plain)) {
            read.add(Double.valueOf(row));
        }
        assertThat(read).isEqualTo(all);
        number("Double").migrate();
        assertThat(doubles()).isEqualTo(all);
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run("base");
    }

    @Test
    void aBigIntegerBecomesADoubleWhereThatHoldsIt() throws Exception {
        given("BigInteger", "'p000023:12345678901234567890123'", "'n999998:8~ = -1'", "null", "'p000001:0'", "7");
        refused("""
                item.n becomes double, which cannot hold the value of 1 row: id 1 ('p000023:12345678901234567890123').
                Type --using item.n=SQL to say what becomes of them, or mend the rows first.""", "Double");
        bench.sql("delete from item where id = 1");
        number("Double").migrate();
        thenNumbers("-1.0|real", "null|null", "0.0|real", "7.0|real");
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
        assertThat(bench.rows("select count(*) from item where n is not null")).containsExactly("3");
    }

    @Test
    void aBigIntegerBecomesABooleanWhereItIsOne() throws Exception {
        given("BigInteger", "'p000001:1'", "'p000001:0'", "null");
        number("Boolean").migrate();
        thenNumbers("1|integer", "0|integer", "null|null");
    }

    @Test
    void aDecimalOfManyDigitsIsNotCutToADouble() throws Exception {
        given(
                "@Column(precision=38, scale=10) BigDecimal",
                "'p000001:0.1000000000'",
                "'p000018:123456789012345678.1000000000'",
                "'n999998:9.8999999999~ = -0.1000000000'");
        refused("""
                item.n becomes double, which cannot hold the value of 1 row: id 2 ('p000018:123456789012345678.1000000000').
                Type --using item.n=SQL to say what becomes of them, or mend the rows first.""", "Double");
        bench.sql("update item set n = 'p000001:2.5000000000' where id = 2");
        number("Double").migrate();
        thenNumbers("0.1|real", "2.5|real", "-0.1|real");
    }

    @Test
    void aTextOfManyDigitsIsNotCutToADouble() throws Exception {
        given("String", "'0.1'", "'0.30000000000000004'", "'12345678901234567'", "'1e400'", "'1e-400'", "'-1.5e3'");
        refused("""
                item.n becomes double, which cannot hold the values of 3 rows: id 3 ('12345678901234567'), id 4 ('1e400'), id 5 ('1e-400').
                Type --using item.n=SQL to say what becomes of them, or mend the rows first.""", "Double");
        bench.sql("delete from item where id in (3, 4, 5)");
        number("Double").migrate();
        assertThat(doubles()).containsExactly(0.1, 0.1 + 0.2, -1500.0);
    }

    @Test
    void theRepairOfABigIntegerThatBecameALongCutsNothing() throws Exception {
        given("BigInteger", "'p000023:12345678901234567890123'", "'n999998:8~ = -1'");
        number("Long");
        assertThatThrownBy(() ->
                        new GenerateMigration(bench.workspace, bench.loaded()).repair("mend", Answers.NONE, false))
                .isInstanceOf(LabException.class)
                .hasMessage("""
                        item.n becomes integer, which cannot hold the value of 1 row: id 1 ('12345678901234567890123').
                        Type --using item.n=SQL to say what becomes of them, or mend the rows first.""");
        bench.sql("update item set n = 'p000019:9223372036854775807' where id = 1");
        new GenerateMigration(bench.workspace, bench.loaded()).repair("mend", Answers.NONE, false);
        bench.upgrade();
        thenNumbers("9223372036854775807|integer", "-1|integer");
        assertThat(Verification.run(bench.workspace, bench.loaded())).isEmpty();
    }

    @Test
    void aDateIsTheSameInBothOfJavasTypes() throws Exception {
        given("LocalDate", "'2026-02-28'", "'0001-01-01'", "null");
        assertThat(number("java.sql.Date").generate().isNothing()).isTrue();
        bench.assertFresh();
        number("LocalDateTime").migrate();
        thenNumbers("2026-02-28 00:00:00|text", "0001-01-01 00:00:00|text", "null|null");
        number("java.sql.Date").migrate();
        thenNumbers("2026-02-28|text", "0001-01-01|text", "null|null");
    }
}
