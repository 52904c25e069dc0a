package io.ormlab;

import io.ormlab.command.QuickWords;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program and its libraries in three jars, for a start. Whatever Java looks for and does not find (a service that nobody offers, a
 * logger that is not there) it looks for in every jar of the class path, and opening 50 of them takes as long as a short command. In
 * these the classes are such as start quickly: {@link PlainStrings}, {@link PlainLambdas}, {@link AtNeed}.
 */
final class Libraries {

    /** Those with native code, which is looked for by the jar's name. */
    static final Pattern APART = Pattern.compile("(?:jline|sqlite-jdbc)-.*");

    /** Of these the classes lie beside the program's nevertheless, to be found first. */
    private static final Pattern DRIVER = Pattern.compile("sqlite-jdbc-.*");

    /** With what they read of their version. */
    private static final Pattern ITS_CLASSES = Pattern.compile(".*\\.class|(?:META-INF/maven/.*|[^/]+)\\.properties");

    /** Those that models are compiled with, in a jar of their own, for a compiler reads the whole list of what it is given. */
    static final Pattern FOR_MODELS = Pattern.compile(
            "(?:ebean-(?:api|annotation|types)|jakarta[.-](?:persistence|validation)-api|jackson-annotations)-.*");

    /** Whose lambdas are met on the way of a command; in all libraries there are thousands. */
    private static final Pattern LAMBDAS =
            Pattern.compile("(?:io/ormlab|io/ebean|io/ebeaninternal|io/avaje|org/sqlite|org/eclipse/jdt)/.+");

    private static final String CLASS = ".class";
    private static final String PROGRAM = "program-";
    private static final String MODELS = "models-";
    private static final String REST = "libraries-";
    private static final String JAR = ".jar";

    /** What is done with the classes: another word for each other way. */
    private static final String FORM = "plain strings, plain lambdas, quick words, at need";

    /** A jar's own business; the parts of a signature do not hold for a jar of many. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "META-INF/(?:MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(?:SF|RSA|DSA|EC))|(?:.*/)?module-info\\.class");

    /** What every jar has its own part of; of other files with one name, the first jar's counts, as on a class path. */
    private static final Pattern JOINED = Pattern.compile("META-INF/services/.+|[^/]+\\.properties");

    private final List<Path> program = new ArrayList<>();
    private final List<Path> apart = new ArrayList<>();
    private final List<Path> forModels = new ArrayList<>();
    private final List<Path> rest = new ArrayList<>();

    /** @param classPath jars, the program's own first */
    Libraries(String classPath) {
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            if (program.isEmpty()) {
                program.add(jar);
            } else if (FOR_MODELS.matcher(name).matches()) {
                forModels.add(jar);
            } else {
                add(jar, name);
            }
        }
    }

    private void add(Path jar, String name) {
        (APART.matcher(name).matches() ? apart : rest).add(jar);
        if (DRIVER.matcher(name).matches()) {
            program.add(jar);
        }
    }

    /** @param args a file for the class path that a quick start needs */
    public static void main(String[] args) throws IOException {
        Path told = Path.of(args[0]);
        String joined = new Libraries(System.getProperty("java.class.path"))
                .joined(Path.of(System.getProperty("ormlab.start")), told.resolveSibling("part"));
        Files.writeString(told, joined + "\n", StandardCharsets.UTF_8);
    }

    /**
     * The same class path with fewer jars. A joined jar is written where it is not there yet, and takes the place of one of other
     * libraries.
     *
     * @param folder where they are kept
     * @param part where each is written first, in the same file system
     */
    String joined(Path folder, Path part) throws IOException {
        List<String> path = new ArrayList<>();
        path.add(joined(PROGRAM, program, folder, part).toString());
        path.add(joined(MODELS, forModels, folder, part).toString());
        path.add(joined(REST, rest, folder, part).toString());
        apart.forEach(each -> path.add(each.toString()));
        return String.join(File.pathSeparator, path);
    }

    private Path joined(String name, List<Path> jars, Path folder, Path part) throws IOException {
        String begin = name + Runtime.version().feature() + "-";
        Path jar = folder.resolve(begin + mark(jars) + JAR);
        if (!Files.isRegularFile(jar)) {
            write(jars, part);
            // Whole at once: another start may look for it now, and this one may be killed.
            Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
            deleteOthers(folder, begin, jar);
        }
        return jar;
    }

    /**
     * Tells libraries from others, whose names hold their versions, and from those that were joined in another way; the program from
     * what it was before the last build, by its bytes.
     */
    private String mark(List<Path> jars) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(FORM.getBytes(StandardCharsets.UTF_8));
        if (jars == program) {
            sum.update(Files.readAllBytes(jars.get(0)));
        }
        for (Path jar : jars) {
            sum.update((jar.getFileName() + " " + Files.size(jar) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    private static void deleteOthers(Path folder, String begin, Path jar) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, begin + "*" + JAR)) {
            for (Path other : others) {
                if (!other.equals(jar)) {
                    Files.delete(other);
                }
            }
        }
    }

    private static void write(List<Path> jars, Path to) throws IOException {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            put(out, JarFile.MANIFEST_NAME, List.of("Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8)));
            Set<String> written = new HashSet<>();
            for (Path jar : jars) {
                // As this Java would see a jar that has classes for several.
                try (JarFile from = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
                    boolean isApart =
                            APART.matcher(jar.getFileName().toString()).matches();
                    for (JarEntry entry : from.versionedStream().toList()) {
                        if (!isApart || ITS_CLASSES.matcher(entry.getName()).matches()) {
                            add(from, entry, out, parts, written);
                        }
                    }
                }
            }
            for (Map.Entry<String, List<byte[]>> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
    }

    private static void add(
            JarFile from, JarEntry entry, ZipOutputStream out, Map<String, List<byte[]>> parts, Set<String> written)
            throws IOException {
        String name = entry.getName();
        if (entry.isDirectory() || LEFT_OUT.matcher(name).matches()) {
            return;
        }
        byte[] bytes;
        try (InputStream in = from.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        if (JOINED.matcher(name).matches()) {
            parts.computeIfAbsent(name, key -> new ArrayList<>()).add(bytes);
        } else if (written.add(name)) {
            for (Map.Entry<String, byte[]> each : quick(name, bytes).entrySet()) {
                put(out, each.getKey(), List.of(each.getValue()));
            }
        }
    }

    /** The file as it is in the jar that is made, with those that it needs there. */
    private static Map<String, byte[]> quick(String name, byte[] bytes) {
        if (!name.endsWith(CLASS)) {
            return Map.of(name, bytes);
        }
        byte[] plain = PlainStrings.of(AtNeed.of(name, bytes));
        if (name.startsWith("io/ormlab/")) {
            plain = QuickWords.of(plain);
        }
        if (!LAMBDAS.matcher(name).matches()) {
            return Map.of(name, plain);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        PlainLambdas.of(name.substring(0, name.length() - CLASS.length()), plain)
                .forEach((type, made) -> files.put(type + CLASS, made));
        return files;
    }

    private static void put(ZipOutputStream out, String name, List<byte[]> parts) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same bytes whenever it is made.
        entry.setTime(0);
        out.putNextEntry(entry);
        for (byte[] part : parts) {
            out.write(part);
            if (parts.size() > 1) {
                out.write('\n');
            }
        }
        out.closeEntry();
    }
}
