package io.ormlab.script;

import io.ormlab.command.Lab;
import io.ormlab.help.Note;
import io.ormlab.help.NoteView;
import io.ormlab.help.Notes;
import io.ormlab.help.Trial;
import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A row's page, played for somebody: what it says before each fence, each input as it is typed, and what it prints now. */
final class Tryout {

    private static final int CONTROL_D = 4;

    private final Lab lab;
    private final Lab other;
    private final Capture said;
    private final Note page;
    private boolean steps;

    /**
     * @param lab where it is shown
     * @param other where it runs, which talks to {@code said}
     * @param all without waiting between the inputs
     */
    Tryout(Lab lab, Lab other, Capture said, Note page, boolean all) {
        this.lab = lab;
        this.other = other;
        this.said = said;
        this.page = page;
        this.steps = !all && lab.console().interactive();
    }

    /**
     * Plays it until its end, or until the person has seen enough.
     *
     * @throws LabException where an input fails that should not
     */
    void play() {
        // The folder stays for the shell that goes on in it, and so does the session.
        Session session = new SteppedSession(new LabSession(other), this::goesOn);
        lab.stoppable(session::interrupt, () -> {
            play(session);
            return null;
        });
    }

    private void play(Session session) {
        NoteView view = new NoteView(
                Notes.of(lab.languageOfNotes()),
                new Style(lab.console().colour()),
                lab.console().width());
        ScriptFile file = ScriptFile.of(page.name() + ".md", page.text());
        Play play = new Play(file, session, said, lab.console(), lab.messages(), Way.PLAIN);
        List<Trial> trials = page.trials();
        for (int at = 0; at < trials.size() && !session.left(); at++) {
            view.lead(trials.get(at)).forEach(lab.console()::out);
            lab.console().out("");
            file.parts().get(at).play(play);
            if (trials.get(at).isFile()) {
                continue;
            }
            Optional<LabException> stopped = play.outcome().stopped();
            if (stopped.isPresent()) {
                throw stopped.get();
            }
            lab.console().out("");
        }
        lab.say("script.try.end");
    }

    /** Before an input that stands on the screen: any key runs it. */
    private boolean goesOn() {
        if (!steps) {
            return true;
        }
        OptionalInt key = lab.console().key(lab.messages().text("script.try.keys"));
        if (key.isEmpty() || key.getAsInt() == 'q' || key.getAsInt() == CONTROL_D) {
            return false;
        }
        steps = key.getAsInt() != 'a';
        return true;
    }
}
