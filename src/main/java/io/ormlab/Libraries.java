package io.ormlab;

import io.ormlab.command.QuickWords;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program and its libraries in few jars, for a start. Whatever Java looks for and does not find (a service that nobody offers, a
 * logger that is not there) it looks for in every jar of the class path, and opening 50 of them takes as long as a short command. Their
 * classes put strings together plainly there, lambdas are classes as others are, and what few processes ask for is made at need.
 */
final class Libraries {

    /** Those with native code, which is unpacked once for a jar's name and size: each in a jar of its own. */
    static final Pattern APART = Pattern.compile("(jline-|sqlite-jdbc-).*");

    /** Those that models are compiled with, in a jar of their own, for a compiler reads the whole list of what it is given. */
    static final Pattern FOR_MODELS = Pattern.compile(
            "(?:ebean-(?:api|annotation|types)|jakarta[.-](?:persistence|validation)-api|jackson-annotations)-.*");

    /**
     * Those whose lambdas stay. A compiler that looks at what models are compiled with would offer the lambdas' classes to who types;
     * diagrams have a thousand, and nobody waits for one.
     */
    private static final Pattern WITH_LAMBDAS =
            Pattern.compile(FOR_MODELS.pattern() + "|guava-.*|org\\.eclipse\\.(?:elk|emf|xtext).*");

    private static final String PROGRAM = "ormlab-";
    private static final String MODELS = "models-";
    private static final String REST = "libraries-";
    private static final String JAR = ".jar";
    private static final String CLASS = ".class";

    /** What is done with the classes: another word for each other way. */
    private static final String FORM =
            "plain strings, lambdas in classes of their kind that cast as Java does, no manifest, parts at need, quick words";

    /**
     * A jar's own business; the parts of a signature do not hold for a jar of many. And a manifest that says nothing would still be
     * read, for each jar and each package.
     */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "META-INF/(?:MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(?:SF|RSA|DSA|EC))|(?:.*/)?module-info\\.class");

    /** What every jar has its own part of; of other files with one name, the first jar's counts, as on a class path. */
    private static final Pattern JOINED = Pattern.compile("META-INF/services/.+|[^/]+\\.properties");

    /** What each begins its name with, and what is in it; as they follow on the class path. */
    private final Map<String, List<Path>> joined = new LinkedHashMap<>();

    /** @param classPath jars, the program's own first */
    Libraries(String classPath) {
        List<Path> forModels = new ArrayList<>();
        List<Path> rest = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            Matcher apart = APART.matcher(name);
            if (joined.isEmpty()) {
                joined.put(PROGRAM, List.of(jar));
            } else if (apart.matches()) {
                joined.put(apart.group(1), List.of(jar));
            } else {
                (FOR_MODELS.matcher(name).matches() ? forModels : rest).add(jar);
            }
        }
        joined.put(MODELS, forModels);
        joined.put(REST, rest);
    }

    /** @param args the class path, the folder for the jars, and a file for the class path that a quick start needs */
    public static void main(String[] args) throws IOException {
        Path told = Path.of(args[2]);
        String quick = new Libraries(args[0]).joined(Path.of(args[1]), told.resolveSibling("libraries"));
        Files.writeString(told, quick + "\n", StandardCharsets.UTF_8);
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
        for (Map.Entry<String, List<Path>> each : joined.entrySet()) {
            path.add(joined(each.getKey(), each.getValue(), folder, part).toString());
        }
        return String.join(File.pathSeparator, path);
    }

    private static Path joined(String name, List<Path> jars, Path folder, Path part) throws IOException {
        String begin = name + Runtime.version().feature() + "-";
        Path jar = folder.resolve(begin + mark(name, jars) + JAR);
        if (!isWhole(jar)) {
            try {
                write(jars, part);
                // Whole at once: another start may look for it now, and this one may be killed.
                Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // On a full disk the launcher has to write down that it failed.
                Files.deleteIfExists(part);
            }
            deleteOthers(folder, begin, jar);
        }
        return jar;
    }

    /**
     * Tells libraries from others, whose names hold their versions, and from those that were joined in another way. The program has
     * one name whatever is in it.
     */
    private static String mark(String name, List<Path> jars) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(FORM.getBytes(StandardCharsets.UTF_8));
        for (Path jar : jars) {
            if (name.equals(PROGRAM)) {
                sum.update(Files.readAllBytes(jar));
            }
            sum.update((jar.getFileName() + " " + Files.size(jar) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    /** Its list of entries stands at its end. */
    private static boolean isWhole(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    /** With the folders of native code that was unpacked of them, which begin with the jar's name. */
    private static void deleteOthers(Path folder, String begin, Path jar) throws IOException {
        String kept = jar.getFileName().toString();
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, begin + "*" + JAR + "*")) {
            for (Path other : others) {
                if (!other.getFileName().toString().startsWith(kept)) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path other) throws IOException {
        if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(other)) {
                for (Path each : unpacked) {
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.deleteIfExists(other);
    }

    private static void write(List<Path> jars, Path to) throws IOException {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            Set<String> written = new HashSet<>();
            for (Path jar : jars) {
                boolean plainLambdas =
                        !WITH_LAMBDAS.matcher(jar.getFileName().toString()).matches();
                // As this Java would see a jar that has classes for several.
                try (JarFile from = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
                    for (JarEntry entry : from.versionedStream().toList()) {
                        add(from, entry, out, parts, written, plainLambdas);
                    }
                }
            }
            for (Map.Entry<String, List<byte[]>> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
    }

    private static void add(
            JarFile from,
            JarEntry entry,
            ZipOutputStream out,
            Map<String, List<byte[]>> parts,
            Set<String> written,
            boolean plainLambdas)
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
            for (Map.Entry<String, byte[]> each :
                    plain(name, bytes, plainLambdas).entrySet()) {
                put(out, each.getKey(), List.of(each.getValue()));
            }
        }
    }

    private static Map<String, byte[]> plain(String name, byte[] bytes, boolean plainLambdas) {
        if (!name.endsWith(CLASS)) {
            return Map.of(name, bytes);
        }
        byte[] quick = AtNeed.of(name, bytes);
        if (name.startsWith("io/ormlab/")) {
            quick = QuickWords.of(quick);
        }
        byte[] strings = PlainStrings.of(quick);
        if (!plainLambdas) {
            return Map.of(name, strings);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        PlainLambdas.of(name.substring(0, name.length() - CLASS.length()), strings)
                .forEach((type, file) -> files.put(type + CLASS, file));
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
