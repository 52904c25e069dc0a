package io.ormlab.model;

import io.ebean.plugin.Plugin;
import io.ebean.plugin.SpiServer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at Ebean when it has read the models and before it becomes the process's default server: a refusal then leaves the default
 * that was there. Ebean has no other door at that moment but a plugin. Public because the service loader makes it.
 */
public final class StartCheck implements Plugin {

    private static final ThreadLocal<Consumer<SpiServer>> CHECK = new ThreadLocal<>();

    private SpiServer server;

    /** Starts Ebean on this thread, checked; another start elsewhere goes unchecked. */
    static <T> T during(Supplier<T> start, Consumer<SpiServer> check) {
        CHECK.set(check);
        try {
            return start.get();
        } finally {
            CHECK.remove();
        }
    }

    /** Whether a checked start is going on, on this thread. */
    static boolean going() {
        return CHECK.get() != null;
    }

    @Override
    public void configure(SpiServer started) {
        server = started;
    }

    @Override
    public void online(boolean online) {
        Consumer<SpiServer> check = CHECK.get();
        if (check != null) {
            try {
                check.accept(server);
            } catch (ModelException e) {
                server.shutdown(false, false);
                throw e;
            }
        }
    }

    @Override
    public void shutdown() {
        // The server is let go with it.
    }
}
