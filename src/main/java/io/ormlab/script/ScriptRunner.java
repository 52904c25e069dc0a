package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import java.util.function.Function;

/** Runs files of sessions, each on a session of its own. */
public final class ScriptRunner {

    private final Function<Console, Session> sessions;
    private final Console console;
    private final Messages messages;

    /**
     * @param sessions makes a session that talks to a console
     * @param console where it is shown, and where failures are told
     */
    ScriptRunner(Function<Console, Session> sessions, Console console, Messages messages) {
        this.sessions = sessions;
        this.console = console;
        this.messages = messages;
    }

    /** Runs a file. What it prints is shown, or compared, as asked; every failure is in the outcome. */
    public Outcome run(ScriptFile file, Way way) {
        Capture said = new Capture(way.compare() ? new Silence() : console);
        try (Session session = sessions.apply(said)) {
            Play play = new Play(file, session, said, console, messages, way);
            try {
                file.parts().forEach(part -> part.play(play));
                return play.outcome();
            } catch (LabException e) {
                return play.outcome().stoppedBy(e);
            }
        }
    }
}
