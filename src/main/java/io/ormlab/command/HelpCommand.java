package io.ormlab.command;

import io.ormlab.help.NoteView;
import io.ormlab.help.Notes;
import io.ormlab.help.SearchView;
import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code help}: the notes, a command's page, a row of a note's table, or the pages that have a word. */
final class HelpCommand extends LabCommand {

    @Parameters(paramLabel = "TOPIC", arity = "0..1")
    private String word;

    @Option(names = "--search", paramLabel = "WORD")
    private String searched;

    @Override
    protected void run(Lab lab) {
        if (word != null && searched != null) {
            throw LabException.usage("command.help.both");
        }
        lines(lab).forEach(lab.console()::out);
    }

    private List<String> lines(Lab lab) {
        Style style = new Style(lab.console().colour());
        int width = lab.console().width();
        Registry registry = lab.registry();
        if (searched != null) {
            return new SearchView(lab.languageOfNotes(), style, width).of(searched, registry.names());
        }
        NoteView view = new NoteView(Notes.of(lab.languageOfNotes()), style, width);
        return word == null
                ? view.contents(registry.names())
                : view.about(registry.name(word).orElse(word), registry.words());
    }
}
