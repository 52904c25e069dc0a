package io.ormlab.command;

import io.ormlab.query.Seed;
import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** {@code seed}: the sample rows, all of them or none. */
final class SeedCommand extends LabCommand {

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private String file;

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.workspace();
        Path path = file == null ? workspace.sampleRows() : TextFile.path(file);
        String name = file == null ? workspace.display(path) : file;
        String script = TextFile.read(path, name);
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            Seed seed = new Seed(
                    workspace.database(),
                    database.connection(),
                    Schema.of(database).names());
            say(lab, name, seed.run(name, script));
        }
    }

    private static void say(Lab lab, String name, Seed.Outcome outcome) {
        if (outcome.alreadyThere()) {
            lab.say("command.seed.already", name);
        } else if (outcome.added().isEmpty()) {
            lab.say("command.seed.nothing", name);
        } else {
            lab.say("command.seed.done", name);
            outcome.added().forEach((table, rows) -> lab.say("command.seed.table", table, rows));
        }
    }
}
