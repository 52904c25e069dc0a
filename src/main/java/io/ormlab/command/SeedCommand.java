package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.query.Seed;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** {@code seed}: the sample rows, all of them or none. */
final class SeedCommand extends LabCommand {

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private String file;

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.workspace();
        Path path = file == null ? workspace.sampleRows() : path(file);
        String name = file == null ? workspace.display(path) : file;
        String script = read(path, name);
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

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw LabException.of("command.file.missing", Shown.shortened(name)).because(e);
        }
    }

    private static String read(Path path, String name) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw LabException.of("command.file.notutf8", name).because(e);
        } catch (IOException e) {
            throw LabException.of("command.file.unreadable", name, FileFailures.reason(e))
                    .because(e);
        }
    }
}
