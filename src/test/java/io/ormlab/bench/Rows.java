package io.ormlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of the table. */
final class Rows {

    private static final int MANY = 300;
    private static final int INPUTS = 1_000;
    private static final int ROWS = 1_000_000;

    private final Tools tools;
    private final List<Row> rows = new ArrayList<>();

    Rows(Tools tools) {
        this.tools = tools;
    }

    /** Whether a line can be measured here; otherwise what is missing. */
    String missing(Row row) {
        String against = row.against();
        if (row.what().startsWith("prompt") && !tools.hasTerminal) {
            return "no script(1) from util-linux";
        }
        if (against.contains("flask") && !tools.hasFlask) {
            return "no python3-flask-migrate, python3-flask-sqlalchemy";
        }
        if (against.contains("django") && !tools.hasDjango) {
            return "no python3-django";
        }
        return against.contains("sqlite3") && !tools.hasSqlite ? "no sqlite3" : null;
    }

    List<Row> all() {
        Later lab = () -> tools.labMigrated(2);
        Later flask = () -> tools.flaskMigrated(2);
        Later django = () -> tools.djangoMigrated(2);
        Side ours = here -> tools.labPrompt(lab.get()).take(here);
        add("prompt ready, first Tab answered", "jshell", 0.20, ours, here -> tools.jshellPrompt()
                .take(here));
        add("prompt ready, first Tab answered", "flask shell", 0.70, ours, here -> tools.flaskPrompt(flask.get())
                .take(here));
        add("prompt ready, first Tab answered", "django shell", 1.00, ours, here -> tools.djangoPrompt(django.get())
                .take(here));

        Side upgrade = copied(
                () -> waiting("lab", tools.labChanged(2), tools.lab.and("generate-migration", "-m", "x")),
                tools.lab.and("upgrade"));
        add(
                "upgrade, one migration waiting",
                "flask db upgrade",
                0.40,
                upgrade,
                copied(
                        () -> waiting("flask", tools.flaskChanged(2), tools.flask("db", "migrate", "-m", "x")),
                        tools.flask("db", "upgrade")));
        add(
                "upgrade, one migration waiting",
                "django migrate",
                0.60,
                upgrade,
                copied(
                        () -> waiting("django", tools.djangoChanged(2), tools.django("makemigrations")),
                        tools.django("migrate")));

        Side generate = copied(() -> tools.labChanged(2), tools.lab.and("generate-migration", "-m", "x"));
        add(
                "generate-migration, one model changed",
                "flask db migrate",
                0.75,
                generate,
                copied(() -> tools.flaskChanged(2), tools.flask("db", "migrate", "-m", "x")));
        add(
                "generate-migration, one model changed",
                "django makemigrations",
                1.10,
                generate,
                copied(() -> tools.djangoChanged(2), tools.django("makemigrations")));
        add(
                "check, nothing changed",
                "flask db migrate, nothing changed",
                0.50,
                copied(lab, tools.lab.and("check")),
                copied(flask, tools.flask("db", "migrate", "-m", "x")));

        Side many = copied(() -> tools.labChanged(MANY), tools.lab.and("generate-migration", "-m", "x"));
        add(
                "generate-migration, one of 300 models changed",
                "flask db migrate",
                0.50,
                many,
                copied(() -> tools.flaskChanged(MANY), tools.flask("db", "migrate", "-m", "x")));
        add(
                "generate-migration, one of 300 models changed",
                "django makemigrations",
                0.50,
                many,
                copied(() -> tools.djangoChanged(MANY), tools.django("makemigrations")));
        add(
                "first upgrade of 300 tables",
                "flask db upgrade",
                0.25,
                copied(() -> emptied("lab", tools.labMigrated(MANY)), tools.lab.and("upgrade")),
                copied(() -> emptied("flask", tools.flaskMigrated(MANY)), tools.flask("db", "upgrade")));

        add(
                "a script of 1,000 inputs",
                "jshell and sqlite3, the same",
                0.50,
                copied(this::script, tools.lab.reading("script.ormlab")),
                this::jshellAndSqlite);
        rebuild("rebuild of 1,000,000 rows of 20 bytes", () -> rebuild("short", "null"));
        rebuild("rebuild of 1,000,000 rows of 200 bytes", () -> rebuild("long", "printf('%0180d', i)"));

        add(
                "peak memory of one upgrade",
                "MB",
                100,
                memory(
                        () -> waiting("lab", tools.labChanged(2), tools.lab.and("generate-migration", "-m", "x")),
                        tools.lab.and("upgrade")),
                null);
        add(
                "peak memory of a snippet over 300 models",
                "MB",
                300,
                memory(this::snippet, tools.lab.reading("script.ormlab")),
                null);
        return rows;
    }

    private void add(String what, String against, double bound, Side ours, Side theirs) {
        rows.add(new Row(what, against, bound, ours, theirs));
    }

    private void rebuild(String what, Later project) {
        add(
                what,
                "sqlite3, the same statements",
                1.15,
                copied(project, tools.lab.and("upgrade", "--no-backup")),
                copied(project, Command.of("sqlite3", "-bail", "data.sqlite").reading("rebuild.sql")));
    }

    /** A project that is made when it is first needed. */
    private interface Later {
        Path get() throws IOException, InterruptedException;
    }

    private static Side copied(Later project, Command command) {
        return here -> Side.process(project.get(), command).take(here);
    }

    private static Side memory(Later project, Command command) {
        return here -> {
            Folders.copy(project.get(), here);
            return command.megabytes(here);
        };
    }

    private Path waiting(String tool, Path changed, Command generate) throws IOException, InterruptedException {
        return tools.project(tool + "-waiting", folder -> {
            Folders.copy(changed, folder);
            generate.run(folder);
        });
    }

    private Path emptied(String tool, Path migrated) throws IOException, InterruptedException {
        return tools.project(tool + "-empty", folder -> {
            Folders.copy(migrated, folder);
            Files.delete(folder.resolve("data.sqlite"));
        });
    }

    private Path snippet() throws IOException, InterruptedException {
        Path many = tools.labMigrated(MANY);
        return tools.project("lab-snippet", folder -> {
            Folders.copy(many, folder);
            Folders.write(folder.resolve("script.ormlab"), "DB.find(M0001.class).findCount()\n");
        });
    }

    /** A third commands, a third SQL, a third Java; and the Java and the SQL alone for the others. */
    private Path script() throws IOException, InterruptedException {
        Path migrated = tools.labMigrated(2);
        return tools.project("lab-script", folder -> {
            Folders.copy(migrated, folder);
            StringBuilder script = new StringBuilder();
            StringBuilder java = new StringBuilder();
            StringBuilder sql = new StringBuilder();
            for (int i = 0; i < INPUTS; i++) {
                if (i % 3 == 0) {
                    script.append("current\n");
                } else if (i % 3 == 1) {
                    String statement = "select count(*), " + i + " from m0000";
                    script.append("sql ").append(statement).append('\n');
                    sql.append(statement).append(";\n");
                } else {
                    String snippet = i % 2 == 0 ? "int a" + i + " = " + i + " * 2" : "Math.max(" + i + ", 7)";
                    script.append(snippet).append('\n');
                    java.append(snippet).append('\n');
                }
            }
            java.append("/exit\n");
            Folders.write(folder.resolve("script.ormlab"), script.toString());
            Folders.write(folder.resolve("snippets.jsh"), java.toString());
            Folders.write(folder.resolve("script.sql"), sql.toString());
        });
    }

    private double jshellAndSqlite(Path here) throws IOException, InterruptedException {
        Folders.copy(script(), here);
        return Command.of("jshell", "-s").reading("snippets.jsh").seconds(here)
                + Command.of("sqlite3", "data.sqlite").reading("script.sql").seconds(here);
    }

    /**
     * A million rows and a column that becomes longer: its table is built anew. Short rows are 23 MB, for which SQLite takes no more
     * than four times as long as Java takes to start; the long ones are 200 MB.
     *
     * @param note what the rows hold beside a name and a number, in SQL
     */
    private Path rebuild(String length, String note) throws IOException, InterruptedException {
        return tools.project("lab-rows-" + length, folder -> {
            Models.java(folder, 2);
            Path model = folder.resolve("models/shop/M0000.java");
            Folders.edit(model, "public int amount;", "public int amount;\n    public String note;");
            tools.lab.and("generate-migration", "-m", "first").run(folder);
            tools.lab.and("upgrade").run(folder);
            String insert = "insert into m0000 (id, name, amount, note) with recursive n(i) as (select 1 union all"
                    + " select i + 1 from n where i < " + ROWS + ")"
                    + " select i, 'name ' || i, i, " + note + " from n";
            tools.lab.and("sql", insert).run(folder);
            Folders.edit(model, "length = 80", "length = 90");
            tools.lab.and("generate-migration", "-m", "longer").run(folder);
            String sql = Files.readString(folder.resolve("migrations/1.1__longer.sql"));
            Folders.write(folder.resolve("rebuild.sql"), "pragma foreign_keys = off;\nbegin;\n" + sql + "\ncommit;\n");
        });
    }
}
