package io.ormlab.migration;

import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * From reading a workspace's migrations to writing the next one, nobody else does the same: two that read at once would write the same
 * change twice, and the second could not be run. The system takes the lock from whoever dies.
 */
final class Turn {

    /** Planning takes a second or two; somebody who has stopped in the middle of it is not waited for. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    /** A file's lock is the whole program's; between threads this one holds. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    /** @param channel null where the workspace cannot be written to: nothing will be written there either */
    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else is at it. */
    static Turn in(Workspace workspace) {
        HERE.lock();
        FileChannel channel = null;
        try {
            Path file = workspace.cache().resolve("generating");
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long giveUp = System.nanoTime() + PATIENCE;
            while (channel.tryLock() == null && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            // Nothing can be kept there: the turn is among this program's threads alone.
            return new Turn(channel);
        }
        return new Turn(channel);
    }

    void end() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written to it that could be lost.
            return;
        } finally {
            HERE.unlock();
        }
    }
}
