package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static List<String> deeds(String sql) {
        return Script.parse(sql).deeds().stream()
                .map(deed -> deed.kind().word() + " " + deed.on())
                .toList();
    }

    private static List<String> drops(String sql, String... rebuilt) {
        return Script.parse(sql).drops(List.of(rebuilt)).stream()
                .map(ObjectName::toString)
                .toList();
    }

    @Test
    void readsWhatStatementsDo() {
        assertThat(deeds("create table if not exists \"order\" (id integer);\n"))
                .containsExactly("creates \"order\"");
        assertThat(deeds("/* add */ ALTER TABLE main.[a b]\n ADD COLUMN email text;\n"))
                .containsExactly("adds \"a b\".email");
        assertThat(deeds("alter table t add n integer;\n")).containsExactly("adds t.n");
        assertThat(deeds("alter table t rename column added to drop;\n")).isEmpty();
        assertThat(deeds("-- drop table t;\ninsert into t values ('drop table t;');\n"))
                .isEmpty();
    }

    @Test
    void countsAsADropWhatTheScriptDidNotMakeItself() {
        assertThat(drops("drop table if exists t;\nalter table u drop column \"x\"\"y\";\n"))
                .containsExactly("t", "u.\"x\"\"y\"");
        assertThat(drops("create temp table g (a);\ndrop table temp.g;\n")).isEmpty();
        assertThat(drops("create table n (a);\ndrop table T;\nalter table n rename to T;\n", "t"))
                .isEmpty();
    }

    @Test
    void seesASecondStatementOnlyWhereThereIsOne() {
        assertThat(SqlWords.of("select ';' ; -- ; x").hasSecond()).isFalse();
        assertThat(SqlWords.of("select \"a;\"\"b\", [c;d], `e;`;;").hasSecond()).isFalse();
        assertThat(SqlWords.of("select 1; select 2").hasSecond()).isTrue();
        assertThat(SqlWords.of(
                                "create trigger t after insert on a begin delete from b; select case 1 when 1 then 2 end; end;")
                        .hasSecond())
                .isFalse();
        assertThat(SqlWords.of("create temp trigger t after insert on a begin delete from b; end; select 2")
                        .hasSecond())
                .isTrue();
    }
}
