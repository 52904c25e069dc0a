package io.ormlab.shell;

import static io.ormlab.shell.Sitting.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the first prompt of a workspace that was open before has no need for, told by the classes that are loaded before it. */
class FirstPromptTest extends SittingTest {

    /** JLine's own, of the first time that it draws. */
    private static final String DRAWN = "org.jline.utils.Status";

    @Test
    void needsNoDatabaseNoCompilerAndLittleOfJline() throws Exception {
        try (Sitting person = Sitting.at(workspace)) {
            person.sees(PROMPT).enter("quit");
            assertThat(person.left()).isZero();
        }
        Path log = folder.resolve("classes.log");
        List<String> options = List.of("-Xlog:class+load=info:file=" + log);
        try (Sitting person = Sitting.at(80, workspace, options)) {
            person.sees(PROMPT).type("desc" + TAB).sees(PROMPT + "describe");
        }

        List<String> before = Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*\\] *)+", "").split(" ")[0])
                .takeWhile(name -> !name.equals(DRAWN))
                .toList();
        assertThat(before).contains("io.ormlab.command.Lookout", "org.jline.reader.impl.LineReaderImpl");
        assertThat(before)
                .noneMatch(in("org.sqlite.", "io.ebean.", "jdk.jshell.", "com.sun.tools.javac."))
                .noneMatch(in("java.security.MessageDigest", "java.lang.runtime.ObjectMethods", "java.io.Console"))
                .noneMatch(in("picocli.CommandLine$Interpreter"));
        assertThat(before.stream().filter(in("org.jline.reader.impl.LineReaderImpl$$Lambda")))
                .hasSizeLessThan(20);
    }

    private static Predicate<String> in(String... beginnings) {
        return name -> List.of(beginnings).stream().anyMatch(name::startsWith);
    }
}
