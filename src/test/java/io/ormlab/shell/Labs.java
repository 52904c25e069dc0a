package io.ormlab.shell;

import io.ormlab.command.Lab;
import io.ormlab.command.PlainConsole;
import io.ormlab.command.Registry;
import io.ormlab.command.Settings;
import io.ormlab.message.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Labs for tests that need no terminal. */
final class Labs {

    private Labs() {}

    /** A lab in English on a folder, whose words go nowhere. */
    static Lab in(Path folder) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Lab(
                new Settings(folder, Language.EN, true, false, Map.of()),
                Registry.of(""),
                new PlainConsole(nowhere, nowhere, 80));
    }
}
