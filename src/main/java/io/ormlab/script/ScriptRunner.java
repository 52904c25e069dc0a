package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.command.Lab;
import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import java.util.function.BiFunction;

/** Runs files of sessions, each on a session of its own. */
public final class ScriptRunner {

    private final BiFunction<ScriptFile, Console, Session> sessions;
    private final Console console;
    private final Messages messages;
    private volatile Session running;
    private volatile boolean interrupted;

    /**
     * @param sessions makes a session for a file, which talks to a console
     * @param console where it is shown, and where failures are told
     */
    ScriptRunner(BiFunction<ScriptFile, Console, Session> sessions, Console console, Messages messages) {
        this.sessions = sessions;
        this.console = console;
        this.messages = messages;
    }

    /** Runs files beside a session, on the same workspace, in its language and shown where it is. */
    public static ScriptRunner beside(Lab lab) {
        return new ScriptRunner(
                (file, console) -> LabSession.beside(lab, console, file), lab.console(), lab.messages());
    }

    /**
     * As {@link #beside}, to compare: a file that begins with {@code init}, such as a note, is played in a folder of its own where
     * this one is no workspace and holds other things.
     */
    static ScriptRunner comparing(Lab lab) {
        return new ScriptRunner(
                (file, console) -> LabSession.comparing(lab, console, file), lab.console(), lab.messages());
    }

    /**
     * Runs a file. What it prints is shown, or compared, as asked.
     *
     * @return what came of it, every failure too
     */
    public Outcome run(ScriptFile file, Way way) {
        Capture said = new Capture(way.compare() ? new Silence() : console);
        try (Session session = sessions.apply(file, said)) {
            running = session;
            if (interrupted) {
                session.interrupt();
            }
            Outcome outcome = played(file, session, new Play(file, session, said, console, messages, way));
            // Between two inputs, where nothing fails of it.
            return interrupted && outcome.stopped().isEmpty()
                    ? outcome.stoppedBy(LabException.of("script.interrupted", file.name()))
                    : outcome;
        } finally {
            running = null;
        }
    }

    private static Outcome played(ScriptFile file, Session session, Play play) {
        try {
            file.parts().forEach(part -> part.play(play));
            if (play.outcome().stopped().isEmpty()) {
                session.ended();
            }
            return play.outcome();
        } catch (LabException e) {
            return play.outcome().stoppedBy(e);
        }
    }

    /** Stops what runs, and runs nothing after it; from another thread. */
    public void interrupt() {
        interrupted = true;
        Session session = running;
        if (session != null) {
            session.interrupt();
        }
    }
}
