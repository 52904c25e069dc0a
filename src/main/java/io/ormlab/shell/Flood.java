package io.ormlab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.keymap.BindingReader;
import org.jline.reader.EndOfFileException;
import org.jline.utils.NonBlockingReader;

/**
 * Text that a terminal sends faster than anybody types. More than a line may hold is thrown away as it comes, in blocks and past
 * JLine, which takes a system call and more for each byte.
 */
final class Flood {

    /** As many characters as one input may have. */
    static final int MOST = 100_000;

    /** Nothing for so long, and what was sent in one go has come. */
    private static final long QUIET_MILLIS = 300;

    private static final long POLL_MILLIS = 1;
    private static final int CONTROL_C = 3;
    private static final int BLOCK_BYTES = 8_192;

    private final BindingReader keys;
    private final InputStream waiting;
    private final StringBuilder text = new StringBuilder();
    private final byte[] block = new byte[BLOCK_BYTES];
    private byte[] end = {};
    private int matched;
    private boolean ended;
    private boolean dropped;
    private boolean tooLong;
    private boolean inBlocks;
    private long length;

    /**
     * @param keys JLine's way to the terminal
     * @param waiting the terminal itself, of which only what it has ready is read
     */
    Flood(BindingReader keys, InputStream waiting) {
        this.keys = keys;
        this.waiting = waiting;
    }

    /** Reads until a mark, of ASCII characters; or until Ctrl-C, where the mark was lost on the way. */
    void read(String mark) throws IOException {
        end = mark.getBytes(StandardCharsets.US_ASCII);
        while (!ended && !dropped && text.length() < MOST + mark.length()) {
            int key = key();
            take(key);
            text.appendCodePoint(key);
        }
        if (ended) {
            text.setLength(text.length() - mark.length());
            length = text.length();
            return;
        }
        tooLong = true;
        skip();
        length -= ended ? mark.length() : 0;
    }

    /** Throws away what comes: up to the mark where there is one, and what was typed right behind it. */
    void skip() throws IOException {
        boolean quiet = false;
        while (!quiet || !ended && !dropped && end.length > 0) {
            while (waiting.available() > 0) {
                int count = waiting.read(block, 0, Math.min(waiting.available(), block.length));
                for (int i = 0; i < count; i++) {
                    take(block[i]);
                }
                inBlocks = true;
            }
            quiet = isQuiet();
        }
    }

    /** Once it is read in blocks, JLine would be given the rest of a character whose beginning was in a block. */
    private boolean isQuiet() throws IOException {
        if (!inBlocks) {
            boolean quiet = keys.peekCharacter(QUIET_MILLIS) == NonBlockingReader.READ_EXPIRED;
            if (!quiet) {
                take(key());
            }
            return quiet;
        }
        try {
            long giveUp = System.nanoTime() + QUIET_MILLIS * 1_000_000;
            while (waiting.available() == 0 && System.nanoTime() < giveUp) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return waiting.available() == 0;
    }

    private int key() {
        int key = keys.readCharacter();
        if (key == NonBlockingReader.EOF) {
            throw new EndOfFileException();
        }
        return key;
    }

    /** @param unit a character, or a byte of UTF-8, of which those that go on in a character do not count */
    private void take(int unit) {
        length += unit >= -64 ? 1 : 0;
        dropped |= unit == CONTROL_C;
        if (ended || end.length == 0) {
            return;
        }
        if (unit != end[matched]) {
            matched = 0;
        }
        matched += unit == end[matched] ? 1 : 0;
        ended = matched == end.length;
    }

    /** What was read up to the mark. */
    String text() {
        return text.toString();
    }

    /** How many characters came. */
    long length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Ctrl-C came with it. */
    boolean isDropped() {
        return dropped;
    }
}
