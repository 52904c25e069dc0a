package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Files and folders of a workspace that are not what their names say: a sentence and a status, in both languages. */
class BadFilesTest extends OrmlabTest {

    private void thenRefused(String english, String chinese, String... words) {
        String[] inChinese = new String[words.length + 2];
        inChinese[0] = "--lang";
        inChinese[1] = "zh";
        System.arraycopy(words, 0, inChinese, 2, words.length);
        ormlab(words).thenErr(1, english);
        ormlab(inChinese).thenErr(1, chinese);
    }

    @Test
    void aJarThatIsNone() throws Exception {
        givenSample();
        given("lib/broken.jar", "no jar");

        thenRefused(
                "lib/broken.jar is no jar that can be read.\nReplace it with a whole one or delete it, then type the same again.\n",
                "lib/broken.jar 不是能读的 jar 文件。\n请换成完整的文件或删掉它，再输入一次同样的命令。\n",
                "models");
        assertThat(piped("1 + 1").out()).isEqualTo("$1 ==> 2\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatGoesInACircle() throws Exception {
        givenSample();
        Path link = Files.createSymbolicLink(dir().resolve("models/again"), Path.of("."));

        thenRefused(
                "models cannot be read: " + link + " is a link to a folder that it lies in.\n"
                        + "See that it is there and that you may read it, then type the same again.\n",
                "读不了 models：" + link + " 是个链接，指回了它自己所在的目录。\n请检查它是否存在、能不能读，再输入一次同样的命令。\n",
                "generate-migration",
                "-m",
                "x");
        assertThat(dir().resolve("migrations")).isEmptyDirectory();
    }

    @Test
    void aFolderInThePlaceOfTheDatabase() throws Exception {
        givenSample();
        Files.createDirectory(dir().resolve("data.sqlite"));

        for (String command : new String[] {"tables", "upgrade", "check", "current", "verify", "history", "seed"}) {
            thenRefused(
                    "data.sqlite is a folder, so it cannot be the database.\n"
                            + "Move the folder away, or name another file in application.properties (datasource.db.url).\n",
                    "data.sqlite 是目录，不能当数据库用。\n请移走这个目录，或在 application.properties 里（datasource.db.url）换一个文件。\n",
                    command);
        }
        assertThat(dir().resolve("data.sqlite")).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatNoDriverKnows() throws Exception {
        givenSample();
        given("application.properties", "datasource.db.url=jdbc:nonsense:x\n");

        for (String command : new String[] {"tables", "upgrade", "models"}) {
            thenRefused(
                    "There is no driver for jdbc:nonsense:x.\n"
                            + "A SQLite file is written datasource.db.url=jdbc:sqlite:data.sqlite in application.properties.\n",
                    "jdbc:nonsense:x 没有对应的驱动。\n"
                            + "SQLite 文件在 application.properties 里应写成 datasource.db.url=jdbc:sqlite:data.sqlite。\n",
                    command);
        }
    }

    @Test
    void aSnippetMeetsADatabaseThatIsNone() throws Exception {
        givenSample();
        given("data.sqlite", "no database, but more than nothing");

        piped("DB.find(Author.class).findCount()").thenErr(1, """
                data.sqlite is not a SQLite database.
                Move the file away, or name another one in application.properties (datasource.db.url).
                  at #1:1
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }

    @Test
    void aFolderInThePlaceOfAFile() throws Exception {
        givenLibrary();
        String folder = dir().toString();

        thenRefused(folder + " cannot be read: it is a folder.\n", "读不了 " + folder + "：它是目录。\n", "seed", folder);
        thenRefused(folder + " cannot be read: it is a folder.\n", "读不了 " + folder + "：它是目录。\n", "open", folder);
    }
}
