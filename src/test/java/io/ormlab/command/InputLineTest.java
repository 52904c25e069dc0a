package io.ormlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line is a command, and where it is Java. */
class InputLineTest {

    private final Registry registry = Registry.of("run x.RunCommand\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables",
                "  tables  ",
                "upgrade +1",
                "history -v",
                "history --",
                "schema 作者",
                "run ./a.ormlab",
                "run ../a.ormlab",
                "run /tmp/a.ormlab",
                "run C:\\a.ormlab",
                "generate-migration -m \"x = (1)\"",
                "migrate -m 'a.b'",
                "sql select * from a where b = (1)",
                "sql --format csv select 1",
                ":tables",
                ":xyzzy",
                ":sql (select 1)",
                "/exit",
                "/help types"
            })
    void aCommand(String input) {
        assertThat(InputLine.of(input, registry).kind()).isEqualTo(Kind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables = 5",
                "tables == 5",
                "tables=5",
                "tables.size()",
                "tables .size()",
                "tables (1)",
                "tables [0]",
                "tables + 1",
                "tables - 1",
                "tables += 1",
                "tables / 2",
                "tables * 2",
                "tables ++",
                "tables --;",
                "tables < 1",
                "tables ? 1 : 2",
                "tables && x",
                "tables -> 1",
                "tables :: x",
                "tables instanceof String",
                "tables;",
                "tables ;",
                "tablesx",
                "xyzzy",
                "xyzzy 1",
                "; tables",
                ";tables x",
                "// tables",
                "/* x */ 1"
            })
    void java(String input) {
        assertThat(InputLine.of(input, registry).kind()).isEqualTo(Kind.JAVA);
    }

    @Test
    void aSemicolonInFrontIsNotPartOfTheSource() {
        assertThat(InputLine.of("; tables", registry).rest()).isEqualTo("tables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", ";", " ; "})
    void nothing(String input) {
        assertThat(InputLine.of(input, registry).kind()).isEqualTo(Kind.EMPTY);
    }
}
