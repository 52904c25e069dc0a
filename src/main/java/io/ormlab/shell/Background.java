package io.ormlab.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work behind the prompt: what a person will want next is begun before it is asked for. */
final class Background implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "behind the prompt");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins something whose failure the one who needs it next will meet again. */
    void begin(Runnable work) {
        threads.submit(work);
    }

    /**
     * Does something that need not be waited for.
     *
     * @param otherwise what stands in where it takes longer, or fails
     */
    <T> T within(long millis, Supplier<T> work, T otherwise) {
        Future<T> running = threads.submit(work::get);
        try {
            return running.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
