package io.ormlab.snippet;

import io.ormlab.model.JvmExit;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one thread that snippets run on, from line to line the same: a transaction that one line begins is there for the next.
 * Where nothing stops it, it is left behind, and the next line gets another.
 */
final class SnippetThread implements AutoCloseable {

    // Together 2.2 s: long enough for a blocked call to notice, short enough for somebody who pressed Ctrl-C.
    private static final long[] NUDGES_MILLIS = {10, 20, 50, 100, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200};

    // Threads may be started between the count and the list.
    private static final int SPARE = 16;

    private final Object lock = new Object();
    private final Queue<Throwable> strays = new ConcurrentLinkedQueue<>();
    private final ThreadGroup group = new Group();
    private ExecutorService executor;
    private Thread worker;
    /** The one of now and those that were left behind. */
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    private boolean inLine;
    private boolean stopAsked;
    private boolean ended;

    /** Runs the snippets of one line: only while it does {@link #stop} counts, from its first moment on. */
    void line(Runnable snippets) {
        synchronized (lock) {
            stopAsked = false;
            inLine = true;
        }
        try {
            snippets.run();
        } finally {
            synchronized (lock) {
                inLine = false;
            }
        }
    }

    /** Asks what runs to end, and what still compiles not to start. Returns at once. */
    void stop() {
        synchronized (lock) {
            stopAsked |= inLine;
            lock.notifyAll();
        }
    }

    boolean stopAsked() {
        synchronized (lock) {
            return stopAsked;
        }
    }

    /** What threads that a snippet started have died of since the last call. */
    List<Throwable> strays() {
        List<Throwable> since = new ArrayList<>();
        for (Throwable t = strays.poll(); t != null; t = strays.poll()) {
            since.add(t);
        }
        return since;
    }

    /** The threads that run besides the one of the lines: those that snippets have started. */
    Set<Thread> started() {
        Thread[] all = new Thread[group.activeCount() + SPARE];
        int count = group.enumerate(all);
        Set<Thread> started = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (!workers.contains(all[i]) && all[i].isAlive()) {
                started.add(all[i]);
            }
        }
        return started;
    }

    /** Interrupts them all. What does not mind that ends at its next checkpoint, where those are up. */
    void interruptStarted() {
        started().forEach(Thread::interrupt);
    }

    /** Runs this on the thread of snippets and waits until it is done, stopped or given up. */
    Outcome run(SnippetLoader loader, Callable<Object> code) {
        if (stopAsked()) {
            return new Outcome.Stopped(false);
        }
        ended = false;
        Future<Outcome> running = executor().submit(() -> outcomeOf(loader, code));
        // The caller's own interruption (of a shell that is being torn down) is a stop like any other.
        boolean interrupted = awaitEndOrStop();
        try {
            boolean over = ended() || stopped(loader);
            return over ? running.get().after(stopAsked()) : new Outcome.Stopped(true);
        } catch (InterruptedException e) {
            interrupted = true;
            return new Outcome.Stopped(false);
        } catch (ExecutionException e) {
            return new Outcome.Threw(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome outcomeOf(SnippetLoader loader, Callable<Object> code) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return new Outcome.Returned(code.call());
        } catch (InvocationTargetException e) {
            return Outcome.ofThrown(e.getCause());
        } catch (Throwable thrown) {
            return Outcome.ofThrown(thrown);
        } finally {
            synchronized (lock) {
                // One that was left behind says nothing about the line that runs by then.
                if (worker == Thread.currentThread()) {
                    ended = true;
                    lock.notifyAll();
                }
            }
        }
    }

    private boolean awaitEndOrStop() {
        boolean interrupted = false;
        synchronized (lock) {
            while (!ended && !stopAsked) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopAsked = true;
                }
            }
        }
        return interrupted;
    }

    /** Whether the thread came to its end, by its own code or by nudging; else it is left behind. */
    private boolean stopped(SnippetLoader loader) throws InterruptedException {
        loader.stopping(true);
        try {
            for (long pause : NUDGES_MILLIS) {
                synchronized (lock) {
                    if (!ended) {
                        worker.interrupt();
                        lock.wait(pause);
                    }
                }
            }
        } finally {
            if (!ended()) {
                leaveBehind(loader);
            }
            loader.stopping(false);
        }
        return ended();
    }

    private boolean ended() {
        synchronized (lock) {
            return ended;
        }
    }

    private void leaveBehind(SnippetLoader loader) {
        synchronized (lock) {
            loader.abandon(worker);
            worker = null;
            executor.shutdown();
            executor = null;
        }
    }

    private ExecutorService executor() {
        if (executor == null) {
            executor = Executors.newSingleThreadExecutor(this::newWorker);
        }
        return executor;
    }

    private Thread newWorker(Runnable work) {
        Thread thread = new Thread(group, work, "snippets");
        thread.setDaemon(true);
        worker = thread;
        workers.add(thread);
        return thread;
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    /** What the threads of snippets are in, and the threads that those start. */
    private final class Group extends ThreadGroup {

        Group() {
            super("snippets");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!(thrown instanceof SnippetStop) && !(thrown instanceof JvmExit)) {
                strays.add(thrown);
            }
        }
    }
}
