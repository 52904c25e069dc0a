package io.ormlab.model;

import io.ormlab.workspace.FileMark;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What some files were like at one moment: size and time, and the content where those do not tell. Sources are kept as they are: to
 * start Java's digests takes longer than to read some models. Jars are kept as digests.
 */
final class FileStates {

    private record State(long size, FileTime modified, byte[] mark, boolean settled) {}

    private final Map<Path, State> states = new LinkedHashMap<>();

    private FileStates() {}

    /** The content of these, with what the system said of each before it is read here. */
    static FileStates of(Map<Path, BasicFileAttributes> sources, Map<Path, BasicFileAttributes> jars) {
        FileStates all = new FileStates();
        sources.forEach((file, attributes) -> all.states.put(file, state(file, attributes, false)));
        jars.forEach((file, attributes) -> all.states.put(file, state(file, attributes, true)));
        return all;
    }

    /** A check sum of all, with their names: it tells two states of a person's own files apart, and nobody forges them. */
    synchronized String digest() {
        CRC32 sum = new CRC32();
        long bytes = 0;
        for (Map.Entry<Path, State> each : states.entrySet()) {
            sum.update(each.getKey().getFileName().toString().getBytes(StandardCharsets.UTF_8));
            sum.update(each.getValue().mark);
            bytes += each.getValue().mark.length;
        }
        return Long.toHexString(sum.getValue()) + " " + bytes;
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
    synchronized boolean differ(Map<Path, BasicFileAttributes> sources, Map<Path, BasicFileAttributes> jars) {
        return sources.size() + jars.size() != states.size() || differs(sources, false) || differs(jars, true);
    }

    private boolean differs(Map<Path, BasicFileAttributes> files, boolean digested) {
        for (Map.Entry<Path, BasicFileAttributes> file : files.entrySet()) {
            if (differs(file.getKey(), file.getValue(), digested)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Path file, BasicFileAttributes attributes, boolean digested) {
        State before = states.get(file);
        if (before == null || before.size != attributes.size()) {
            return true;
        }
        if (before.settled && before.modified.equals(attributes.lastModifiedTime())) {
            return false;
        }
        State now = state(file, attributes, digested);
        if (!Arrays.equals(before.mark, now.mark)) {
            return true;
        }
        // Touched only: the next look need not read it again.
        states.put(file, now);
        return false;
    }

    private static State state(Path file, BasicFileAttributes attributes, boolean digested) {
        // Path's own streams are channels, which take twice as long for a small file.
        try (InputStream in = new FileInputStream(file.toFile())) {
            FileTime modified = attributes.lastModifiedTime();
            boolean settled = FileMark.of(attributes).isSettled();
            byte[] content = in.readAllBytes();
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
