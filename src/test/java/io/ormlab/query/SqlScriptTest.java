package io.ormlab.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A text of SQL cut into statements as SQLite would. */
class SqlScriptTest {

    private static List<String> split(String text) {
        return SqlScript.split(text).stream().map(SqlScript.Part::text).toList();
    }

    @Test
    void semicolonsCutButNotInQuotesOrComments() {
        assertThat(split("select 'a;b', \"c;d\", [e;f], `g;h` -- ;\n, 1 /* ; */; ; select 'it''s;'"))
                .containsExactly("select 'a;b', \"c;d\", [e;f], `g;h` -- ;\n, 1", "select 'it''s;'");
    }

    @Test
    void aTriggerIsOneStatement() {
        String trigger = "create temp trigger t after insert on a begin update a set x = 1; delete from b; end";

        assertThat(split(trigger + "; select 1")).containsExactly(trigger, "select 1");
        assertThat(split("create table end_ (x); select 2")).containsExactly("create table end_ (x)", "select 2");
    }

    @Test
    void eachKnowsItsLine() {
        assertThat(SqlScript.split("-- one\n\nselect 1;\n/* a\nb */ select\n2;\nselect '\n\n'; select 4"))
                .extracting(SqlScript.Part::line)
                .containsExactly(3, 5, 7, 9);
    }

    @Test
    void theVerbIsTheFirstWord() {
        assertThat(SqlScript.split("INSERT into a values (1)").get(0).verb()).isEqualTo("insert");
        assertThat(SqlScript.split("(select 1)").get(0).verb()).isEmpty();
    }

    @Test
    void whatIsNotClosedGoesToTheEnd() {
        assertThat(split("select 'a; select 2")).containsExactly("select 'a; select 2");
        assertThat(split("select 1 /* ;")).containsExactly("select 1");
    }
}
