package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Leaving;
import io.ormlab.command.Settings;
import io.ormlab.message.LabException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A lab and its interpreter. */
final class LabSession implements Session {

    /** As MAKELEVEL for make: tells a session in which files it runs, so that no file runs itself for ever. */
    private static final String RUNNING = "ORMLAB_RUNNING";

    private final Lab lab;
    private final Interpreter interpreter;
    private volatile boolean interrupted;

    LabSession(Lab lab) {
        this.lab = lab;
        this.interpreter = new Interpreter(lab);
    }

    /**
     * A session that begins anew beside another one, on the same workspace and in the same language.
     *
     * @param file what runs on it
     */
    static LabSession beside(Lab lab, Console console, ScriptFile file) {
        return new LabSession(labOf(lab, lab.dir(), console, file));
    }

    /** As {@link #beside}; in a folder of its own where the file makes its workspace and has no room for it in the lab's. */
    static LabSession comparing(Lab lab, Console console, ScriptFile file) {
        if (lab.hasWorkspace() || !file.beginsWithInit() || hasRoom(lab.dir())) {
            return beside(lab, console, file);
        }
        ScratchFolder scratch = new ScratchFolder("run");
        Lab apart = labOf(lab, scratch.path(), console, file);
        apart.whenClosed(scratch::close);
        return new LabSession(apart);
    }

    private static boolean hasRoom(Path dir) {
        String[] inside = dir.toFile().list();
        return inside == null || inside.length == 0;
    }

    private static Lab labOf(Lab lab, Path dir, Console console, ScriptFile file) {
        Settings own = lab.settings();
        Map<String, String> environment = new HashMap<>(own.environment());
        environment.merge(RUNNING, mark(file), String::concat);
        Settings settings = new Settings(dir, lab.messages().language(), own.languageAsked(), own.trace(), environment);
        return new Lab(settings, lab.registry(), console);
    }

    /** Whether the lab is of a session that the file runs on, or of one within it. */
    static boolean runs(Lab lab, ScriptFile file) {
        return lab.settings().environment().getOrDefault(RUNNING, "").contains(mark(file));
    }

    private static String mark(ScriptFile file) {
        return "\n" + file.place() + "\n";
    }

    @Override
    public void interrupt() {
        interrupted = true;
        lab.interrupt();
    }

    @Override
    public boolean isJava(String input) {
        return interpreter.kind(input) == Interpreter.Kind.JAVA;
    }

    @Override
    public boolean isComplete(String input) {
        try {
            return interpreter.complete(input);
        } catch (LabException e) {
            // What keeps Java from being looked at keeps it from running, which then says so for the input's line.
            return true;
        }
    }

    @Override
    public int run(String input) {
        return interpreter.run(input);
    }

    @Override
    public boolean left() {
        return interrupted || lab.left();
    }

    @Override
    public void ended() {
        new Leaving(lab).agreed();
    }

    @Override
    public Path folder() {
        return lab.dir();
    }

    @Override
    public void close() {
        lab.close();
    }
}
