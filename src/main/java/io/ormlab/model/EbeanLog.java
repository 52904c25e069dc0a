package io.ormlab.model;

import io.avaje.applog.AppLog;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/**
 * Where Ebean's log lines go: nowhere, so that none reaches the screen. But while Ebean starts, an error is thrown, for it logs some
 * of them and goes on with a part of the model missing. Public because the service loader makes it.
 */
public final class EbeanLog implements AppLog.Provider {

    private static final ThreadLocal<Boolean> STRICT = new ThreadLocal<>();

    /** An error that Ebean would only have logged. */
    static final class Logged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Logged(String text, Throwable cause) {
            super(text, cause);
        }
    }

    /** Runs something on this thread; an error that is logged meanwhile is thrown as {@link Logged} from where it was logged. */
    static <T> T strictly(Supplier<T> run) {
        STRICT.set(true);
        try {
            return run.get();
        } finally {
            STRICT.remove();
        }
    }

    @Override
    public System.Logger getLogger(String name) {
        return new Quiet(name);
    }

    @Override
    public System.Logger getLogger(String name, ResourceBundle bundle) {
        return new Quiet(name);
    }

    private record Quiet(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level == Level.ERROR && STRICT.get() != null;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            if (isLoggable(level)) {
                throw new Logged(text, thrown);
            }
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            if (isLoggable(level)) {
                boolean plain = params == null || params.length == 0;
                String text = plain ? format : new MessageFormat(format, Locale.ROOT).format(params);
                throw new Logged(text, null);
            }
        }
    }
}
