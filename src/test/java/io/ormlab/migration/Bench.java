package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.ddlrunner.DdlDetect;
import io.ebean.ddlrunner.DdlRunner;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real workspace with real rows, for tests of migrations; what it says of a database it asks SQLite itself. */
final class Bench implements AutoCloseable {

    private static final String HEAD = """
            package lab;
            import io.ebean.Model;
            import io.ebean.annotation.*;
            import io.ebean.annotation.ConstraintMode;
            import io.ebean.annotation.Index;
            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    final Workspace workspace;
    private Models models;

    private Bench(Workspace workspace) {
        this.workspace = workspace;
    }

    static Bench in(Path dir) throws IOException {
        return in(dir, "jdbc:sqlite:data.sqlite");
    }

    static Bench in(Path dir, String url) throws IOException {
        Files.createDirectories(dir.resolve("models"));
        Files.writeString(dir.resolve("application.properties"), "datasource.db.url=" + url + "\n");
        return open(dir);
    }

    /** One whose properties are there. */
    static Bench open(Path dir) {
        return new Bench(Workspace.open(dir));
    }

    /** Replaces all models: class declarations, with or without {@code @Entity public class}. */
    Bench models(String... classes) throws IOException {
        close();
        try (Stream<Path> old = Files.list(workspace.models())) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (String source : classes) {
            Matcher name = Pattern.compile("\\b(?:class|enum) (\\S+)").matcher(source);
            assertThat(name.find()).isTrue();
            Files.writeString(workspace.models().resolve(name.group(1) + ".java"), HEAD + source);
        }
        return this;
    }

    /** {@code entity("Author", "@Id long id; String name;")}. */
    static String entity(String name, String body) {
        return "@Entity public class " + name + " extends Model { " + body + " }";
    }

    Generation generate(String... options) {
        return generate(answers(options), false);
    }

    Generation generate(Answers answers, boolean dryRun) {
        return new GenerateMigration(workspace, loaded()).run("step", answers, dryRun);
    }

    Models loaded() {
        if (models == null) {
            models = Models.load(workspace, Language.EN);
        }
        return models;
    }

    @Override
    public void close() {
        if (models != null) {
            models.close();
            models = null;
        }
    }

    private static Answers answers(String... options) {
        List<String> renames = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        List<String> usings = new ArrayList<>();
        boolean allowDrop = false;
        for (String option : options) {
            String value = option.substring(option.indexOf(' ') + 1);
            switch (option.split(" ")[0]) {
                case "--rename" -> renames.add(value);
                case "--default" -> defaults.add(value);
                case "--using" -> usings.add(value);
                case "--allow-drop" -> allowDrop = true;
                default -> throw new IllegalArgumentException(option);
            }
        }
        return Answers.of(renames, allowDrop, defaults, usings);
    }

    Bench upgrade() {
        Upgrade.of(workspace, RunOptions.PLAIN).run(null);
        return this;
    }

    /** Generates and upgrades, and holds the step to the laws: fresh, whole, and nothing more to find. */
    Bench migrate(String... options) throws SQLException {
        assertThat(generate(options).isNothing()).as("nothing changed").isFalse();
        upgrade();
        return assertFresh();
    }

    Bench sql(String... statements) throws SQLException {
        try (Connection connection = workspace.database().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Each row as {@code a|b|null}. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = workspace.database().connect()) {
            return rows(connection, query);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    Bench assertFresh() throws SQLException {
        try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
                Connection live = workspace.database().connect()) {
            CurrentModel current = new CurrentModel((SpiEbeanServer) loaded().database());
            new DdlRunner(false, "fresh", DdlDetect.NONE).runAll(quoted(current.getCreateDdl()), fresh);
            assertThat(dump(live)).as("migrated equals fresh").isEqualTo(dump(fresh));
            assertThat(rows(live, "pragma foreign_key_check")).isEmpty();
            assertThat(rows(live, "pragma integrity_check")).containsExactly("ok");
            assertThat(rows(live, "select name from sqlite_master where name like 'ormlab%'"))
                    .isEmpty();
        }
        assertThat(generate().isNothing())
                .as("a second generation finds nothing")
                .isTrue();
        return this;
    }

    /** Ebean forgets to quote the name that it makes for a constraint or an index of a column with a space in its name. */
    private static String quoted(String createScript) {
        return createScript
                .replaceAll("constraint (\\w+_[^\n\"(]*? [^\n\"(]*?) (unique|check|primary) ", "constraint \"$1\" $2 ")
                .replaceAll("index if not exists (\\w+_[^\n\"(]*? [^\n\"(]*?) on ", "index if not exists \"$1\" on ");
    }

    /** The schema in SQLite's own words, a line each; foreign keys' indexes aside, which Ebean's create script leaves out. */
    static String dump(Connection connection) throws SQLException {
        TreeSet<String> lines = new TreeSet<>();
        for (String row : rows(
                connection,
                "select name, sql from sqlite_master where type = 'table' and name <> 'db_migration'"
                        + " and name not like 'sqlite_%'")) {
            String table = row.substring(0, row.indexOf('|'));
            String name = "'" + table.replace("'", "''") + "'";
            lines.add(table);
            for (String column : rows(
                    connection,
                    "select name, lower(type), \"notnull\", dflt_value, pk from pragma_table_info(" + name + ")")) {
                lines.add(table + " column " + column);
            }
            for (String key : rows(
                    connection,
                    "select id, seq, \"table\", \"from\", \"to\", on_update, on_delete from pragma_foreign_key_list("
                            + name + ")")) {
                lines.add(table + " references "
                        + key.replaceFirst("^\\d+\\|", "").toLowerCase());
            }
            for (String index : rows(
                    connection,
                    "select l.name, l.\"unique\", l.origin, l.partial, (select group_concat(i.name) from"
                            + " pragma_index_info(l.name) i) from pragma_index_list(" + name + ") l")) {
                String[] parts = index.split("\\|");
                boolean ofKey =
                        parts[2].equals("c") && parts[0].startsWith("ix_") && isForeignKey(connection, name, parts[4]);
                if (!ofKey) {
                    lines.add(table + " index " + (parts[2].equals("c") ? index : index.replaceFirst("^[^|]*", "")));
                }
            }
            Matcher check = Pattern.compile(
                            "(?i)constraint \\S+ (check|unique|primary key) *\\((?:[^()]|\\([^)]*\\))*\\)")
                    .matcher(row);
            while (check.find()) {
                lines.add(table + " "
                        + check.group().replaceAll("[\",()\\s]+", " ").strip());
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isForeignKey(Connection connection, String table, String columns) throws SQLException {
        return rows(connection, "select group_concat(\"from\") from pragma_foreign_key_list(" + table + ") group by id")
                .contains(columns);
    }

    static List<String> lines(String... lines) {
        return Arrays.asList(lines);
    }
}
