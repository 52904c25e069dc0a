package io.ormlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The tools that are compared, and projects of theirs in the states that are wanted. */
final class Tools {

    final Path ormlab;
    final Command lab;
    final boolean hasFlask;
    final boolean hasDjango;
    final boolean hasSqlite;
    final boolean hasTerminal;
    private final String python;
    private final Path projects;

    Tools(Path home, Path projects) throws IOException, InterruptedException {
        this.projects = projects;
        ormlab = home.resolve("scripts/ormlab");
        lab = Command.of(ormlab.toString(), "--lang", "en");
        // A version manager's python3 would count its own start.
        python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        hasFlask = Command.of(python, "-c", "import flask_migrate, flask_sqlalchemy")
                .works();
        hasDjango = Command.of(python, "-c", "import django").works();
        hasSqlite = Command.of("sqlite3", "--version").works();
        hasTerminal = Prompt.terminal().works();
    }

    Command flask(String... words) {
        return Command.of(python, "-m", "flask").and(words).with("FLASK_APP", "app.py");
    }

    Command django(String... words) {
        return Command.of(python, "manage.py").and(words);
    }

    Prompt labPrompt(Path workspace) {
        return new Prompt(
                ormlab + " --lang en --dir " + workspace,
                Map.of(),
                workspace.getFileName().toString(),
                "curr\t",
                "ent");
    }

    Prompt jshellPrompt() {
        return new Prompt("jshell", Map.of(), "jshell> ", "", "");
    }

    Side flaskPrompt(Path project) {
        Prompt prompt = new Prompt(python + " -m flask shell", Map.of("FLASK_APP", "app.py"), ">>> ", "", "");
        return here -> prompt.take(project);
    }

    Side djangoPrompt(Path project) {
        Prompt prompt = new Prompt(python + " manage.py shell", Map.of(), ">>> ", "", "");
        return here -> prompt.take(project);
    }

    /** Whatever makes a project, made once. */
    interface Making {
        void make(Path folder) throws IOException, InterruptedException;
    }

    Path project(String name, Making making) throws IOException, InterruptedException {
        Path folder = projects.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            making.make(folder);
        }
        return folder;
    }

    /** Ours, with all models migrated and the database at that version. */
    Path labMigrated(int models) throws IOException, InterruptedException {
        return project("lab" + models, folder -> {
            Models.java(folder, models);
            lab.and("generate-migration", "-m", "first").run(folder);
            lab.and("upgrade").run(folder);
        });
    }

    Path flaskMigrated(int models) throws IOException, InterruptedException {
        return project("flask" + models, folder -> {
            Models.flask(folder, models);
            flask("db", "init").run(folder);
            flask("db", "migrate", "-m", "first").run(folder);
            flask("db", "upgrade").run(folder);
        });
    }

    Path djangoMigrated(int models) throws IOException, InterruptedException {
        return project("django" + models, folder -> {
            Models.django(folder, models);
            django("makemigrations").run(folder);
            django("migrate").run(folder);
        });
    }

    /** The same with one more column in one model. */
    Path labChanged(int models) throws IOException, InterruptedException {
        Path before = labMigrated(models);
        return project("lab-changed" + models, folder -> {
            Folders.copy(before, folder);
            Path model = folder.resolve("models/shop/" + Models.name(models / 2) + ".java");
            Folders.edit(model, "public int amount;", "public int amount;\n    public String colour;");
        });
    }

    Path flaskChanged(int models) throws IOException, InterruptedException {
        Path before = flaskMigrated(models);
        return project("flask-changed" + models, folder -> {
            Folders.copy(before, folder);
            String head = "class " + Models.name(models / 2) + "(db.Model):\n";
            Folders.edit(folder.resolve("app.py"), head, head + "    colour = db.Column(db.String(20))\n");
        });
    }

    Path djangoChanged(int models) throws IOException, InterruptedException {
        Path before = djangoMigrated(models);
        return project("django-changed" + models, folder -> {
            Folders.copy(before, folder);
            String head = "class " + Models.name(models / 2) + "(models.Model):\n";
            String more = "    colour = models.CharField(max_length=20, null=True)\n";
            Folders.edit(folder.resolve("shop/models.py"), head, head + more);
        });
    }
}
