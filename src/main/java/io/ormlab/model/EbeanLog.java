package io.ormlab.model;

import io.avaje.applog.AppLog;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Where Ebean's log lines go: nowhere, so that none reaches the screen. But in a checked start an error is thrown, for Ebean logs some
 * of them and goes on with a part of the model missing. Public because the service loader makes it.
 */
public final class EbeanLog implements AppLog.Provider {

    /** An error that Ebean would only have logged. */
    static final class Logged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Logged(String text, Throwable cause) {
            super(text, cause);
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
            return level == Level.ERROR && StartCheck.going();
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
