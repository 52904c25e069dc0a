package io.ormlab.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some files were like at one moment: size and time, and the content where those do not tell. Sources are kept as they are: to
 * start Java's digests takes longer than to read some models. Jars are kept as digests.
 */
final class FileStates {

    /** A file system's clock may stand still this long (two seconds on FAT): a later save could keep the time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    private record State(long size, FileTime modified, byte[] mark, boolean settled) {}

    private final Map<Path, State> states = new HashMap<>();

    private FileStates() {}

    static FileStates of(List<Path> sources, List<Path> jars) {
        FileStates all = new FileStates();
        sources.forEach(file -> all.states.put(file, state(file, false)));
        jars.forEach(file -> all.states.put(file, state(file, true)));
        return all;
    }

    /** What is in a jar, as a number. */
    synchronized String digest(Path jar) {
        return HexFormat.of().formatHex(states.get(jar).mark);
    }

    /** What is in a source; empty where it could not be read. */
    synchronized Optional<byte[]> content(Path source) {
        State state = states.get(source);
        return state.size < 0 ? Optional.empty() : Optional.of(state.mark);
    }

    /** Whether these are other files, or one of them has other content. */
    synchronized boolean differ(List<Path> sources, List<Path> jars) {
        return sources.size() + jars.size() != states.size()
                || sources.stream().anyMatch(file -> differs(file, false))
                || jars.stream().anyMatch(file -> differs(file, true));
    }

    private boolean differs(Path file, boolean digested) {
        State before = states.get(file);
        try {
            if (before == null || before.size != Files.size(file)) {
                return true;
            }
            if (before.settled && before.modified.equals(Files.getLastModifiedTime(file))) {
                return false;
            }
        } catch (IOException e) {
            // Gone between the listing and the look: the next listing tells the same.
            return true;
        }
        State now = state(file, digested);
        if (!Arrays.equals(before.mark, now.mark)) {
            return true;
        }
        // Touched only: the next look need not read it again.
        states.put(file, now);
        return false;
    }

    private static State state(Path file, boolean digested) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime modified = attributes.lastModifiedTime();
            boolean settled = modified.toInstant().isBefore(Instant.now().minus(COARSEST_CLOCK));
            byte[] content = Files.readAllBytes(file);
            byte[] mark = digested ? MessageDigest.getInstance("SHA-256").digest(content) : content;
            return new State(attributes.size(), modified, mark, settled);
        } catch (IOException e) {
            // The reader of the sources meets the same failure and says it; here it only must not look unchanged.
            return new State(-1, FileTime.fromMillis(0), new byte[0], false);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
