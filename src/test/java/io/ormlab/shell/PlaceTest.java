package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @TempDir
    Path folder;

    /** The cursor stands at the end of the typed text, or at a bar in it; N is a line break. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "mod, FIRST, mod, mod",
                "`  generate-m`, FIRST, generate-m, `  generate-m`",
                ":mod, FIRST, mod, :mod",
                "describe Auth, ARGUMENT, Auth, describe Auth",
                "`describe `, ARGUMENT, ``, `describe `",
                "`describe \"Au`, ARGUMENT, Au, `describe \"Au`",
                "sql select count(*)+na, ARGUMENT, na, sql select count(*)+na",
                "sql --fo, ARGUMENT, --fo, sql --fo",
                "DB.fi, JAVA, fi, DB.fi",
                "models.si, JAVA, si, models.si",
                "tablesNvar a = DB.fi, JAVA, fi, var a = DB.fi",
                "class A {Nint x = Sy, JAVA, Sy, class A {Nint x = Sy",
                "class A {}Ndescribe Au, ARGUMENT, Au, describe Au",
            })
    void theWordAndItsInputAreFound(String typed, Place.Kind kind, String word, String before) {
        String line = typed.replace('N', '\n');
        try (Lab lab = Labs.in(folder)) {
            Place place = Place.of(line, line.length(), new Interpreter(lab), "sql"::equals);
            assertThat(place.kind()).isEqualTo(kind);
            assertThat(place.word()).isEqualTo(word);
            assertThat(place.before()).isEqualTo(before.replace('N', '\n'));
        }
    }
}
