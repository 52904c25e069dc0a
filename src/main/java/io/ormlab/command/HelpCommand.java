package io.ormlab.command;

import io.ormlab.help.NoteView;
import io.ormlab.help.Notes;
import io.ormlab.render.Style;
import picocli.CommandLine.Parameters;

/** {@code help}: the notes, a command's page, or a row of a note's table. */
final class HelpCommand extends LabCommand {

    @Parameters(paramLabel = "TOPIC", arity = "0..1")
    private String word;

    @Override
    protected void run(Lab lab) {
        NoteView view = new NoteView(
                Notes.of(lab.languageOfNotes()),
                new Style(lab.console().colour()),
                lab.console().width());
        Registry registry = lab.registry();
        var lines = word == null
                ? view.contents(registry.names())
                : view.about(registry.name(word).orElse(word), registry.words());
        lines.forEach(lab.console()::out);
    }
}
