package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workspace whose database is not SQLite: what knows SQLite alone refuses, and connects to nothing. */
class OtherDatabaseTest extends OrmlabTest {

    @Test
    void whatKnowsSqliteAloneRefuses() throws Exception {
        givenSample();
        given("application.properties", "datasource.db.url=jdbc:postgresql://127.0.0.1:1/library\n");

        for (List<String> words : List.of(
                List.of("generate-migration", "-m", "x"),
                List.of("verify"),
                List.of("tables"),
                List.of("schema"),
                List.of("backup"),
                List.of("restore", "x.sqlite"))) {
            ormlab(words.toArray(String[]::new)).thenErr(1, words.get(0) + """
                     knows SQLite databases only, and this workspace has another.
                    upgrade, sql and Java work on it; "schema --platform postgres" shows the tables that the models need \
                    there, and "help postgres" the way.
                    """);
        }
        ormlab("--lang", "zh", "tables").thenErr(1, """
                tables 只认识 SQLite 数据库，而这个工作区用的是别的数据库。
                upgrade、sql 和 Java 照常可用；"schema --platform postgres" 显示模型在那边需要的表，做法见 "help postgres"。
                """);
        assertThat(Files.list(dir().resolve("migrations"))).isEmpty();
    }
}
