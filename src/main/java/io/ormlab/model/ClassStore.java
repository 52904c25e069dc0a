package io.ormlab.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The file that keeps compiled classes between two runs. It is put in place whole, and read only where its check sum holds: another
 * shell may write it at the same time, and any of them may be killed. What cannot be read was not kept, and what cannot be written
 * is not.
 */
final class ClassStore {

    private static final byte[] HEAD = "ormlab classes 2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LEAD = HEAD.length + Long.BYTES;

    private final Path file;

    ClassStore(Path file) {
        this.file = file;
    }

    /**
     * What is kept.
     *
     * @param texts the sources by their names
     * @param bare the names of the sources for whose entities no query beans were made
     */
    record Kept(Map<String, String> texts, ClassFiles classes, Set<String> bare) {

        Kept(Map<String, String> texts, ClassFiles classes) {
            this(texts, classes, Set.of());
        }
    }

    /** What was kept with the same JDK and libraries. */
    Optional<Kept> read(String environment) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] all = Files.readAllBytes(file);
            if (all.length < LEAD || !Arrays.equals(all, 0, HEAD.length, HEAD, 0, HEAD.length)) {
                return Optional.empty();
            }
            boolean whole = ByteBuffer.wrap(all).getLong(HEAD.length) == sum(all);
            return whole ? read(environment, all) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Kept> read(String environment, byte[] all) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, LEAD, all.length - LEAD));
        if (!text(in).equals(environment)) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.put(text(in), text(in));
        }
        Set<String> bare = new TreeSet<>();
        for (int count = in.readInt(); count > 0; count--) {
            bare.add(text(in));
        }
        Map<String, ClassFiles.ClassFile> classes = new TreeMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            String name = text(in);
            String origin = text(in);
            byte[] plain = bytes(in);
            byte[] enhanced = in.readBoolean() ? bytes(in) : plain;
            classes.put(name, new ClassFiles.ClassFile(origin, plain, enhanced));
        }
        return Optional.of(new Kept(texts, new ClassFiles(classes), bare));
    }

    void write(String environment, Kept kept) {
        try {
            byte[] all = bytes(environment, kept);
            ByteBuffer.wrap(all).put(HEAD).putLong(sum(all));
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", null);
            try {
                Files.write(part, all);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // A folder without permission to write, a full disk: the next run compiles again.
            return;
        }
    }

    private static byte[] bytes(String environment, Kept kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[LEAD]);
        text(out, environment);
        out.writeInt(kept.texts.size());
        for (Map.Entry<String, String> source : kept.texts.entrySet()) {
            text(out, source.getKey());
            text(out, source.getValue());
        }
        out.writeInt(kept.bare.size());
        for (String source : kept.bare) {
            text(out, source);
        }
        out.writeInt(kept.classes.all().size());
        for (Map.Entry<String, ClassFiles.ClassFile> each : kept.classes.all().entrySet()) {
            ClassFiles.ClassFile one = each.getValue();
            text(out, each.getKey());
            text(out, one.origin());
            bytes(out, one.plain());
            out.writeBoolean(one.enhanced() != one.plain());
            if (one.enhanced() != one.plain()) {
                bytes(out, one.enhanced());
            }
        }
        return bytes.toByteArray();
    }

    private static long sum(byte[] all) {
        CRC32 sum = new CRC32();
        sum.update(all, LEAD, all.length - LEAD);
        return sum.getValue();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
