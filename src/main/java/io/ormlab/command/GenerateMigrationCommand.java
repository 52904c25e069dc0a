package io.ormlab.command;

import io.ormlab.migration.Answers;
import io.ormlab.migration.Change;
import io.ormlab.migration.GenerateMigration;
import io.ormlab.migration.Generation;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code generate-migration}: compares the models with the migrations, and writes the next version. */
final class GenerateMigrationCommand extends LabCommand {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            required = true)
    private String message;

    @Option(names = "--rename", paramLabel = "TABLE.OLD=NEW")
    private List<String> renames = new ArrayList<>();

    @Option(names = "--allow-drop")
    private boolean allowDrop;

    @Option(names = "--default", paramLabel = "TABLE.COLUMN=VALUE")
    private List<String> defaults = new ArrayList<>();

    @Option(names = "--using", paramLabel = "TABLE.COLUMN=SQL")
    private List<String> usings = new ArrayList<>();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--repair")
    private boolean repair;

    @Override
    protected void run(Lab lab) {
        Answers answers = Answers.of(renames, allowDrop, defaults, usings);
        Workspace workspace = lab.sqliteWorkspace("generate-migration");
        workspace.database().ahead();
        Models models = lab.models();
        GenerateMigration generate = new GenerateMigration(workspace, models);
        Generation made = new Inquiry(lab.console())
                .answered(
                        answers,
                        said -> repair ? generate.repair(message, said, dryRun) : generate.run(message, said, dryRun));
        if (!dryRun) {
            Lookout.generated(workspace, models);
        }
        if (made.isNothing()) {
            lab.say(repair ? "versions.repair.nothing" : "command.generate.nothing");
            return;
        }
        lab.say(
                "command.generate.made",
                made.label().orElseThrow(),
                Deeds.words(made.up().directives(), Map.of()));
        made.plan().changes().stream()
                .filter(change -> !(change instanceof Change.CreateTable))
                .forEach(change -> lab.say("command.generate.change", change.words()));
        if (dryRun) {
            made.up().sql().lines().forEach(lab.console()::out);
            lab.note("command.generate.dry");
        }
    }
}
