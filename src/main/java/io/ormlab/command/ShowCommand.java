package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.migration.Applied;
import io.ormlab.migration.Directives;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.migration.RowCheck;
import io.ormlab.migration.Timeline;
import io.ormlab.migration.Timeline.Point;
import io.ormlab.render.Style;
import io.ormlab.workspace.Workspace;
import picocli.CommandLine.Parameters;

/** {@code show}: one migration: what it does in words, its SQL, and the SQL that undoes it. */
final class ShowCommand extends LabCommand {

    @Parameters(paramLabel = "VERSION", arity = "0..1")
    private String version;

    @Override
    protected void run(Lab lab) {
        Workspace workspace = lab.workspace();
        MigrationFolder folder = MigrationFolder.withTwins(workspace);
        if (version == null && folder.latest().isEmpty()) {
            lab.say("command.history.none");
            return;
        }
        MigrationFile file = version == null || version.equals("head") ? newest(folder) : folder.find(version);
        Style style = new Style(lab.console().colour());
        head(lab, Timeline.of(workspace).of(file), style);
        Directives what = Directives.of(workspace, file);
        Deeds.named(what).forEach(words -> lab.say("versions.show.does", words));
        what.checks().forEach(check -> lab.say("versions.show.does", words(check)));
        sql(lab, style, workspace.display(file.sql()), file.text());
        file.rollbackText()
                .ifPresentOrElse(
                        text -> sql(lab, style, workspace.display(file.rollback()), text),
                        () -> lab.say("versions.show.norollback"));
    }

    /** Where two files have the newest version, the name of one of them is needed. */
    private static MigrationFile newest(MigrationFolder folder) {
        return folder.find(folder.latest().map(MigrationFile::key).orElse("head"));
    }

    private static void head(Lab lab, Point point, Style style) {
        String state = HistoryCommand.state(lab.messages(), point);
        lab.console().out(style.heading(point.label()) + "  " + state);
        point.applied()
                .filter(applied -> applied.runOn() != null)
                .ifPresent((Applied applied) -> lab.say(
                        "versions.show.ran",
                        Shown.time(applied.runOn()),
                        applied.runBy(),
                        Long.toString(applied.millis())));
    }

    private static Message words(RowCheck check) {
        return Message.of("versions.show.check." + check.kind().word(), check.table(), check.columns(), check.detail());
    }

    private static void sql(Lab lab, Style style, String name, String text) {
        lab.console().out("");
        lab.console().out(style.heading(name));
        new SqlShown(lab).all(text);
    }
}
