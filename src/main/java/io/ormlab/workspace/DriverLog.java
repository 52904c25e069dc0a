package io.ormlab.workspace;

import java.util.function.Supplier;
import java.util.logging.Level;
import org.sqlite.util.Logger;

/**
 * What the SQLite driver has to say, in Java's own log, which is started by the first word. Its traces of each statement are not kept:
 * {@code echo sql} shows those.
 */
public final class DriverLog implements Logger {

    private final Class<?> of;

    public DriverLog(Class<?> of) {
        this.of = of;
    }

    private java.util.logging.Logger log() {
        return java.util.logging.Logger.getLogger(of.getCanonicalName());
    }

    @Override
    public void trace(Supplier<String> text) {}

    @Override
    public void info(Supplier<String> text) {
        log().info(text);
    }

    @Override
    public void warn(Supplier<String> text) {
        log().warning(text);
    }

    @Override
    public void error(Supplier<String> text, Throwable thrown) {
        log().log(Level.SEVERE, thrown, text);
    }
}
