package io.ormlab.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The files that keep compiled classes between two runs: one for the models' own, and one for their query beans, which are five times
 * as large and which a command that asks for tables alone does not read. Each is put in place whole, and read only where its check
 * sum holds: another shell may write it at the same time, and any of them may be killed. The two are joined by a stamp that each
 * source gets when it is compiled; a query bean whose source has another stamp is not kept. What cannot be read was not kept, and
 * what cannot be written is not.
 */
final class ClassStore {

    private static final byte[] HEAD = "ormlab classes 3\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LEAD = HEAD.length + Long.BYTES;
    private static final String BEANS = "-beans";

    private final Path file;
    private final Path beansFile;

    ClassStore(Path file) {
        this.file = file;
        this.beansFile = file.resolveSibling(file.getFileName() + BEANS);
    }

    /**
     * What is kept.
     *
     * @param texts the sources by their names
     * @param stamps for each source, a number that no other compilation of it has
     * @param withBeans whether the query beans are among the classes
     * @param bare the names of the sources for whose entities no query beans were made; none where they are not looked at
     */
    record Kept(
            Map<String, String> texts,
            Map<String, Long> stamps,
            ClassFiles classes,
            boolean withBeans,
            Set<String> bare) {

        /** All of a state of the sources. */
        static Kept whole(Map<String, String> texts, ClassFiles classes) {
            Map<String, Long> stamps = new TreeMap<>();
            long stamp = stamp();
            texts.keySet().forEach(source -> stamps.put(source, stamp));
            return new Kept(texts, stamps, classes, true, Set.of());
        }

        /**
         * The state after this one.
         *
         * @param anew the sources that were compiled
         * @param now the classes of all sources
         */
        Kept then(Map<String, String> texts, Collection<String> anew, ClassFiles now) {
            Map<String, Long> all = new TreeMap<>(stamps);
            long stamp = stamp();
            anew.forEach(source -> all.put(source, stamp));
            return new Kept(texts, all, now, withBeans, Set.of());
        }

        private static long stamp() {
            return System.currentTimeMillis() << Byte.SIZE ^ System.nanoTime();
        }
    }

    /**
     * What was kept with the same JDK and libraries.
     *
     * @param beans whether the query beans are wanted; where a model's own class names one, it cannot be loaded without, and they are
     *     read all the same
     */
    Optional<Kept> read(String environment, boolean beans) {
        try {
            DataInputStream in = open(file, environment);
            if (in == null) {
                return Optional.empty();
            }
            boolean withBeans = in.readBoolean() || beans;
            Map<String, String> texts = new TreeMap<>();
            Map<String, Long> stamps = new TreeMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String source = text(in);
                texts.put(source, text(in));
                stamps.put(source, in.readLong());
            }
            ClassFiles classes = classes(in);
            Kept own = new Kept(texts, stamps, classes, withBeans, Set.of());
            return Optional.of(withBeans ? joined(own, environment) : own);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Kept joined(Kept own, String environment) throws IOException {
        DataInputStream in = open(beansFile, environment);
        Set<String> bare = new TreeSet<>(own.texts.keySet());
        ClassFiles beans = new ClassFiles(Map.of());
        if (in != null) {
            for (int count = in.readInt(); count > 0; count--) {
                String source = text(in);
                Long stamp = in.readLong();
                if (stamp.equals(own.stamps.get(source))) {
                    bare.remove(source);
                }
            }
            beans = classes(in).without(bare);
        }
        return new Kept(own.texts, own.stamps, own.classes.and(beans), true, bare);
    }

    /** The file's contents; null where it is not there, not whole, or from another JDK or other libraries. */
    private static DataInputStream open(Path file, String environment) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        byte[] all = Files.readAllBytes(file);
        if (all.length < LEAD
                || !Arrays.equals(all, 0, HEAD.length, HEAD, 0, HEAD.length)
                || ByteBuffer.wrap(all).getLong(HEAD.length) != sum(ByteBuffer.wrap(all))) {
            return null;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, LEAD, all.length - LEAD));
        return text(in).equals(environment) ? in : null;
    }

    private static ClassFiles classes(DataInputStream in) throws IOException {
        Map<String, ClassFiles.ClassFile> classes = new TreeMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            String name = text(in);
            String origin = text(in);
            byte[] plain = bytes(in);
            byte[] enhanced = in.readBoolean() ? bytes(in) : plain;
            classes.put(name, new ClassFiles.ClassFile(origin, plain, enhanced));
        }
        return new ClassFiles(classes);
    }

    /** The beans first: a reader between the two finds none that is too new. */
    void write(String environment, Kept kept) {
        try {
            if (kept.withBeans) {
                put(beansFile, beans(environment, kept));
            }
            put(file, own(environment, kept));
        } catch (IOException e) {
            // A folder without permission to write, a full disk: the next run compiles again.
            return;
        }
    }

    private static void put(Path file, Bytes written) throws IOException {
        ByteBuffer all = written.all();
        all.put(HEAD).putLong(sum(all));
        Files.createDirectories(file.getParent());
        // Not createTempFile, whose random name starts the security providers: as long as writing the file.
        String name = "part" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path part = file.resolveSibling(name);
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = all.rewind(); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Bytes own(String environment, Kept kept) throws IOException {
        ClassFiles own = kept.classes.withoutBeans();
        return written(environment, size(own), out -> {
            out.writeBoolean(own.nameBeans());
            out.writeInt(kept.texts.size());
            for (Map.Entry<String, String> source : kept.texts.entrySet()) {
                text(out, source.getKey());
                text(out, source.getValue());
                out.writeLong(kept.stamps.get(source.getKey()));
            }
            classes(out, own);
        });
    }

    private static Bytes beans(String environment, Kept kept) throws IOException {
        return written(environment, size(kept.classes.beans()), out -> {
            out.writeInt(kept.stamps.size());
            for (Map.Entry<String, Long> source : kept.stamps.entrySet()) {
                text(out, source.getKey());
                out.writeLong(source.getValue());
            }
            classes(out, kept.classes.beans());
        });
    }

    private interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    /**
     * The bytes of a file, with room for its head.
     *
     * @param size how many they will be, or a little less: to make room for more again and again takes longer than to write
     */
    private static Bytes written(String environment, int size, Content content) throws IOException {
        Bytes bytes = new Bytes(size + (1 << 16));
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[LEAD]);
        text(out, environment);
        content.to(out);
        return bytes;
    }

    private static int size(ClassFiles classes) {
        int size = 0;
        for (ClassFiles.ClassFile one : classes.all().values()) {
            size += one.plain().length + (one.enhanced() == one.plain() ? 0 : one.enhanced().length);
        }
        return size + size / 8;
    }

    private static void classes(DataOutputStream out, ClassFiles classes) throws IOException {
        out.writeInt(classes.all().size());
        for (Map.Entry<String, ClassFiles.ClassFile> each : classes.all().entrySet()) {
            ClassFiles.ClassFile one = each.getValue();
            text(out, each.getKey());
            text(out, one.origin());
            bytes(out, one.plain());
            out.writeBoolean(one.enhanced() != one.plain());
            if (one.enhanced() != one.plain()) {
                bytes(out, one.enhanced());
            }
        }
    }

    private static long sum(ByteBuffer all) {
        CRC32 sum = new CRC32();
        sum.update(all.array(), LEAD, all.limit() - LEAD);
        return sum.getValue();
    }

    /** The bytes themselves, of which a copy would be as large as all models. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes(int size) {
            super(size);
        }

        ByteBuffer all() {
            return ByteBuffer.wrap(buf, 0, count);
        }
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
