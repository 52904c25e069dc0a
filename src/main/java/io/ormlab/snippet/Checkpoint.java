package io.ormlab.snippet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the bytes of snippets call at the start of each method and before each jump back, so that a loop can be ended: since JDK
 * 20 nothing else can end a thread. Every loader of snippets defines its own copy of this class, and so has its own switch.
 * Public only because the bytes of snippets refer to it.
 */
public final class Checkpoint {

    private static final Set<Thread> ABANDONED = ConcurrentHashMap.newKeySet();

    private static volatile boolean stopping;
    // One flag that is read in every turn of every loop; the rest is looked at only when it is up.
    private static volatile boolean armed;

    private Checkpoint() {}

    /** Goes on, or ends the thread that calls. */
    public static void pass() {
        if (armed && (stopping || ABANDONED.contains(Thread.currentThread()))) {
            throw new SnippetStop();
        }
    }

    /** From here on every thread of snippets that comes by ends, until it is called with false. */
    public static void stopping(boolean on) {
        stopping = on;
        armed = on || !ABANDONED.isEmpty();
    }

    /** A thread that nobody waits for any more: it ends when it comes by, however late that is. */
    public static void abandon(Thread thread) {
        ABANDONED.add(thread);
        armed = true;
    }
}
