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

    /** The same, a moment later: the first key is answered before. */
    void beginAfter(long millis, Runnable work) {
        begin(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                // The shell has ended.
                return;
            }
            work.run();
        });
    }

    /** Begins something whose result will be wanted. */
    <T> Future<T> start(Supplier<T> work) {
        return threads.submit(work::get);
    }

    /**
     * The result of something that need not be waited for.
     *
     * @param otherwise what stands in where it takes longer, or fails
     */
    static <T> T within(long millis, Future<T> running, T otherwise) {
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
