package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.DB;
import io.ebean.Model;
import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No library's log line reaches the screen, not even in a process that was started in a folder with other settings. */
class QuietTest extends ModelTest {

    /** Loads, starts, saves, reads, fails and closes. */
    public static void main(String[] args) throws Exception {
        try (Models models = Models.load(Workspace.open(Path.of(args[0])), Language.EN)) {
            models.describe();
            DB.sqlUpdate("create table author (id integer primary key, name varchar(40))")
                    .execute();
            Object author =
                    models.entities().get(0).getConstructor(String.class).newInstance("鲁迅");
            ((Model) author).save();
            boolean refused = false;
            try {
                DB.sqlUpdate("insert into nowhere values (1)").execute();
            } catch (jakarta.persistence.PersistenceException e) {
                refused = true;
            }
            System.out.println(refused + " " + DB.find(author.getClass()).findCount());
        }
    }

    @Test
    void nothingIsPrintedButWhatThisProgramPrints() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);
        given("elsewhere/application.properties", "datasource.db.url=jdbc:nonsense\nebean.ddl.run=true\n");
        Path out = dir.resolve("out.txt");

        // SLF4J comes with a library of the tests alone.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=GBK",
                "-cp",
                classPath,
                QuietTest.class.getName(),
                dir.toString());
        Process process = new ProcessBuilder(command)
                .directory(dir.resolve("elsewhere").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        process.waitFor();
        assertThat(out.toFile()).content(StandardCharsets.UTF_8).isEqualTo("true 1" + System.lineSeparator());
        assertThat(process.exitValue()).isZero();
        assertThat(rows("select name from author")).containsExactly("鲁迅");
    }
}
