package io.ormlab.snippet;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the compiler works: it goes as deep as an expression is nested, and when its stack ends it writes a report to standard
 * error and leaves JShell in pieces. So it gets a stack that no snippet of {@link Piece#LONGEST} exhausts.
 */
final class CompilerThread implements AutoCloseable {

    // Memory is taken only as deep as the stack is used.
    private static final long STACK_BYTES = 512L << 20;
    private static final long LOOK_MILLIS = 100;
    // More than the thread of snippets needs to stop, or to give up on, what runs.
    private static final long PATIENCE_MILLIS = 4_000;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(CompilerThread::thread);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "snippet compiler", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the work. */
    <T> T call(Callable<T> work) {
        Future<T> running = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            restore(interrupted);
        }
    }

    /**
     * Waits for a line, but for one whose compilation does not end once its stop is asked for: nested calls with generic types can
     * take the compiler longer than the universe has.
     *
     * @return whether it came to its end
     */
    boolean finishes(Runnable line, SnippetThread snippets) {
        Future<?> running = executor.submit(line);
        boolean interrupted = false;
        long stopAskedMillis = 0;
        try {
            while (stopAskedMillis < PATIENCE_MILLIS) {
                try {
                    running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    return true;
                } catch (TimeoutException goesOn) {
                    stopAskedMillis += snippets.stopAsked() ? LOOK_MILLIS : 0;
                } catch (InterruptedException e) {
                    // The caller is to end: so is the line.
                    interrupted = true;
                    snippets.stop();
                }
            }
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
