package io.ormlab.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowTest {

    private static final String THREE_STEPS = """
            # the note's three steps
            init
            generate-migration -m "initial migration"
            upgrade
            seed
            sql --format csv select name from author order by id limit 1
            DB.find(Author.class)
                .where().gt("id", 1)
                .findCount()
            """;

    private static final String LESSON = """
            # 第一课

            ```ormlab
            > init --blank
            ...
            ```

            写一个模型：

            ```java models/Author.java
            package library;

            import jakarta.persistence.*;

            @Entity
            public class Author {
                @Id public long id;
                public String name;
            }
            ```

            1. 建表，放一行：

               ```ormlab
               > generate-migration -m "initial"
               1.0__initial: [..]
               > upgrade
               1.0__initial: [..] ms)
               > sql insert into author (name) values ('鲁迅')
               ...
               ```

            2. 加一个字段：

               ```java models/Author.java
               package library;

               import jakarta.persistence.*;

               @Entity
               public class Author {
                   @Id public long id;
                   public String name;
                   public Integer born;
               }
               ```

               ```ormlab
               > generate-migration -m "born"
               1.1__born: [..]
                 column author.born added [..]
               > upgrade
               1.1__born: [..] ms)
               > sql --format csv select * from author
               id,name,born
               1,鲁迅,
               ```
            """;

    @TempDir
    Path dir;

    @Test
    void aFileAndAPipeGiveTheSame() throws IOException {
        Path first = Files.createDirectory(dir.resolve("first"));
        Path other = Files.createDirectory(dir.resolve("other"));
        Path script = Files.writeString(dir.resolve("steps.ormlab"), THREE_STEPS);
        ShellHere run = ShellHere.in(first).run("run", script.toString()).thenStatus(0);
        ShellHere piped = ShellHere.in(other).piped(THREE_STEPS).thenStatus(0);
        assertThat(steady(run.shown()))
                .isEqualTo(steady(piped.shown()).replace(other.toString(), first.toString()))
                .endsWith("name\r\n鲁迅\r\n$1 ==> 3\n");
        assertThat(steady(run.told())).isEqualTo(steady(piped.told()));
        assertThat(first.resolve("migrations/1.0__initial_migration.sql"))
                .hasSameTextualContentAs(other.resolve("migrations/1.0__initial_migration.sql"));
    }

    @Test
    void aLessonGoesFromNothingToTheSecondMigration() throws IOException {
        Path lesson = Files.writeString(dir.resolve("lesson.md"), LESSON);
        Path workspace = Files.createDirectory(dir.resolve("w"));
        ShellHere.in(workspace)
                .run("run", "--check", lesson.toString())
                .thenShown(lesson + ": 7 inputs, all as expected\n")
                .thenStatus(0);
    }

    /** Without the times, which no two runs share. */
    private static String steady(String text) {
        return text.replaceAll("\\d+ ms", "… ms");
    }
}
