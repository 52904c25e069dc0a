package io.ormlab.script;

import io.ormlab.command.Lab;
import io.ormlab.command.LabCommand;
import io.ormlab.command.Settings;
import io.ormlab.help.Note;
import io.ormlab.help.Notes;
import io.ormlab.help.Row;
import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code try}: the session of a row's page, in a scratch workspace; then the shell goes on in it until {@code quit}. */
final class TryCommand extends LabCommand {

    @Parameters(paramLabel = "ROW", arity = "0..1")
    private String word;

    @Option(names = "--all")
    private boolean all;

    @Override
    protected void run(Lab lab) {
        Notes notes = Notes.of(lab.languageOfNotes());
        if (word != null) {
            Row row = notes.row(word).orElseThrow(() -> unknown(notes));
            Note page = notes.page(row).orElseThrow(() -> LabException.of("script.try.nothing", row.name()));
            tryOut(lab, page);
        } else if (all) {
            checkAll(lab, notes);
        } else {
            throw LabException.usage("script.try.which").and("script.try.which.next");
        }
    }

    private void tryOut(Lab lab, Note page) {
        ScratchFolder scratch = new ScratchFolder(page.name().toLowerCase(java.util.Locale.ROOT));
        Capture said = new Capture(lab.console());
        Lab other = new Lab(settings(lab, scratch), lab.registry(), said);
        other.whenClosed(scratch::close);
        try {
            new Tryout(lab, other, said, page, all).play();
        } catch (RuntimeException e) {
            other.close();
            throw e;
        }
        lab.visit(other);
    }

    /** In the language of the notes, since what it prints is what the page says. */
    private static Settings settings(Lab lab, ScratchFolder scratch) {
        Settings own = lab.settings();
        return new Settings(scratch.path(), lab.languageOfNotes(), true, own.trace(), own.environment());
    }

    /** Every page, with nobody to watch: only whether it prints what it says. */
    private void checkAll(Lab lab, Notes notes) {
        List<Row> rows = notes.rowsWithPages();
        long differ = rows.stream().filter(row -> !holds(lab, notes, row)).count();
        if (differ > 0) {
            throw LabException.of("script.try.differ", differ, rows.size());
        }
        lab.say("script.try.hold", rows.size());
    }

    private static boolean holds(Lab lab, Notes notes, Row row) {
        String text = notes.page(row).map(Note::text).orElseThrow();
        try (ScratchFolder scratch = new ScratchFolder("try")) {
            ScriptRunner runner = new ScriptRunner(
                    (file, console) -> new LabSession(new Lab(settings(lab, scratch), lab.registry(), console)),
                    lab.console(),
                    lab.messages());
            Outcome outcome = lab.stoppable(
                    runner::interrupt, () -> runner.run(ScriptFile.of(row.name() + ".md", text), Way.COMPARE));
            outcome.difference().forEach(lab.console()::out);
            outcome.stopped().ifPresent(lab.failures()::report);
            if (outcome.holds()) {
                lab.say("script.try.holds", row.name(), outcome.inputs());
            }
            return outcome.holds();
        }
    }

    private LabException unknown(Notes notes) {
        List<String> near =
                Nearest.of(word, notes.rowsWithPages().stream().map(Row::name).toList());
        LabException unknown = LabException.usage("script.try.unknown", word);
        return near.isEmpty()
                ? unknown.and("script.try.which.next")
                : unknown.and("help.unknown.nearest", near).and("script.try.which.next");
    }
}
