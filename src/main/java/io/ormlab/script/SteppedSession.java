package io.ormlab.script;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A session whose inputs wait, each shown already, until somebody wants to go on. */
final class SteppedSession implements Session {

    private final Session session;
    private final BooleanSupplier goesOn;
    private boolean stopped;

    /** @param goesOn asked before each input; false leaves it and all that come after */
    SteppedSession(Session session, BooleanSupplier goesOn) {
        this.session = session;
        this.goesOn = goesOn;
    }

    @Override
    public int run(String input) {
        stopped = !goesOn.getAsBoolean();
        return stopped ? 0 : session.run(input);
    }

    @Override
    public boolean left() {
        return stopped || session.left();
    }

    @Override
    public boolean isJava(String input) {
        return session.isJava(input);
    }

    @Override
    public boolean isComplete(String input) {
        return session.isComplete(input);
    }

    @Override
    public void interrupt() {
        session.interrupt();
    }

    @Override
    public Path folder() {
        return session.folder();
    }

    @Override
    public void close() {
        session.close();
    }
}
