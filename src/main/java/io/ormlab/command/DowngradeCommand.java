package io.ormlab.command;

import io.ormlab.migration.AppliedStep;
import io.ormlab.migration.Directives.Kind;
import io.ormlab.migration.Downgrade;
import io.ormlab.migration.Downgraded;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.Restored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downgrade}: undoes migrations, the newest first. Needs no models. */
final class DowngradeCommand extends LabCommand {

    @Parameters(paramLabel = "VERSION|-N|base", arity = "0..1")
    private String target;

    @Option(names = "--sql")
    private boolean sql;

    @Option(names = "--no-backup")
    private boolean noBackup;

    @Option(names = "--default", paramLabel = "TABLE.COLUMN=VALUE")
    private List<String> defaults = new ArrayList<>();

    @Override
    protected boolean takesNegative() {
        return true;
    }

    @Override
    protected void run(Lab lab) {
        RunningSteps running = new RunningSteps(lab);
        Downgrade downgrade =
                Downgrade.of(lab.workspace(), running.options(!noBackup).withDefaults(defaults));
        if (sql) {
            new SqlShown(lab).all(downgrade.sql(target));
            return;
        }
        Downgraded done = running.stoppable(() -> downgrade.run(target));
        running.backup(done.backup());
        done.steps().forEach(step -> step(lab, step));
        done.restored().forEach(restored -> restored(lab, done, restored));
        running.warn(done.warnings());
        if (done.to() == null) {
            lab.say("versions.downgrade.base");
        } else {
            lab.say(done.steps().isEmpty() ? "versions.downgrade.there" : "versions.downgrade.at", done.to());
        }
    }

    private static void step(Lab lab, AppliedStep step) {
        lab.say(
                "versions.downgrade.step",
                step.file().label(),
                Deeds.words(step.what(), step.rowsKept()),
                Long.toString(step.millis()));
    }

    private void restored(Lab lab, Downgraded done, Restored restored) {
        boolean whole = done.steps().stream()
                .flatMap(step -> step.what().of(Kind.CREATES).stream())
                .anyMatch(table -> table.table().equalsIgnoreCase(restored.table()));
        List<ObjectName> names = whole
                ? List.of(ObjectName.table(restored.table()))
                : restored.columns().stream()
                        .map(column -> new ObjectName(restored.table(), column))
                        .toList();
        if (restored.from().isEmpty()) {
            List<ObjectName> empty =
                    names.stream().filter(name -> !hasDefault(name)).toList();
            if (!empty.isEmpty()) {
                lab.say(whole ? "versions.restored.table.empty" : "versions.restored.columns.empty", empty);
            }
            return;
        }
        String file = lab.workspace().display(restored.from().get());
        lab.say(whole ? "versions.restored.table" : "versions.restored.columns", names, restored.rows(), file);
        if (restored.newer() > 0) {
            lab.say("versions.restored.newer", names, restored.newer());
        }
    }

    private boolean hasDefault(ObjectName name) {
        return defaults.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT)
                .startsWith(name.toString().toLowerCase(Locale.ROOT) + "="));
    }
}
