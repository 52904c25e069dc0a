package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A small workspace with rows, for tests of the commands around migrations, and a look at its database that goes round ormlab. */
abstract class VersionsTest extends OrmlabTest {

    /** Two tables at 1.0, three authors and two books; 1.1 adds author.email and waits. */
    void givenTwoVersions() throws IOException {
        givenModels("", "");
        ormlab("generate-migration", "-m", "initial").thenStatus(0);
        ormlab("upgrade").thenStatus(0);
        sql(
                "insert into author (id, name) values (1, '鲁迅'), (2, '老舍'), (3, '巴金')",
                "insert into book (id, title, author_id) values (1, '呐喊', 1), (2, '茶馆', 2)");
        givenModels("public String email;", "");
        ormlab("generate-migration", "-m", "add email").thenStatus(0);
    }

    /** As {@link #givenTwoVersions}, and 1.1 has run; two authors have an address. */
    void givenUpgraded() throws IOException {
        givenTwoVersions();
        ormlab("upgrade").thenStatus(0);
        sql("update author set email = 'lu@xun' where id = 1", "update author set email = 'lao@she' where id = 2");
    }

    /** The two models, each with more fields. */
    void givenModels(String author, String book) throws IOException {
        given("application.properties", "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        given("models/lab/Author.java", model("Author", "public String name; " + author));
        given("models/lab/Book.java", model("Book", "public String title; @ManyToOne public Author author; " + book));
    }

    private static String model(String name, String body) {
        return """
                package lab;
                import io.ebean.Model;
                import jakarta.persistence.*;
                @Entity public class %s extends Model { @Id public long id; %s }
                """.formatted(name, body);
    }

    Path database() {
        return dir().resolve("data.sqlite");
    }

    /** Connects as any program would, foreign keys on. */
    private Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database + "?foreign_keys=true");
    }

    void sql(String... statements) {
        try (Connection connection = connect(database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, the columns of each joined by a bar. */
    List<String> rows(String query) {
        return rows(database(), query);
    }

    List<String> rows(Path database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every object and every row that is the learner's, so that "nothing was changed" can be held to it. */
    List<String> everything() {
        List<String> all = new ArrayList<>(
                rows("select type, name, sql from sqlite_master where name not like 'sqlite_%' order by 1, 2"));
        for (String table : rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")) {
            all.addAll(rows("select '" + table + "', * from " + table));
        }
        return all;
    }

    List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(dir().resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The only backup whose name has this. */
    String backup(String part) throws IOException {
        List<String> found =
                files("backups").stream().filter(name -> name.contains(part)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** What a run said, with the times and sizes that differ from one to the next left out. */
    static String steady(String text) {
        return text.replaceAll("\\d{8}-\\d{6}(\\.\\d+)?", "TIME")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "MOMENT")
                .replaceAll("\\(\\d+ (ms|毫秒)\\)|（\\d+ 毫秒）", "(MS)");
    }

    /** A refusal in Chinese, whose punctuation may be written in either width here. */
    static void thenChinese(Run run, String text) {
        assertThat(narrow(run.err())).isEqualTo(narrow(text));
        run.thenStatus(1);
    }

    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
