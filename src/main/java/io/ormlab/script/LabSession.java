package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.command.Settings;
import java.nio.file.Path;

/** A lab and its interpreter. */
final class LabSession implements Session {

    private final Lab lab;
    private final Interpreter interpreter;

    LabSession(Lab lab) {
        this.lab = lab;
        this.interpreter = new Interpreter(lab);
    }

    /** A session that begins anew beside another one, on the same workspace and in the same language. */
    static LabSession beside(Lab lab, Console console) {
        Settings own = lab.settings();
        Settings settings = new Settings(
                own.dir(), lab.messages().language(), own.languageAsked(), own.trace(), own.environment());
        return new LabSession(new Lab(settings, lab.registry(), console));
    }

    @Override
    public boolean isJava(String input) {
        return !interpreter.isCommand(input);
    }

    @Override
    public boolean isComplete(String input) {
        return interpreter.complete(input);
    }

    @Override
    public int run(String input) {
        return interpreter.run(input);
    }

    @Override
    public boolean left() {
        return lab.left();
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
