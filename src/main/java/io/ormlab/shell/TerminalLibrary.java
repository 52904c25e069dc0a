package io.ormlab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.zip.CRC32;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/**
 * JLine's native library, unpacked once and not at each start. It lies in the folder that the launcher names, below the name and
 * size of JLine's jar, with the check sum of its bytes in its own name: one that was cut short, or belongs to another JLine, is not
 * used. Where none can be used, JLine unpacks its own, as it does without a launcher.
 */
final class TerminalLibrary {

    /** Where the launcher keeps what makes a start quick. */
    private static final String START = "ormlab.start";

    private static final String PATH = "library.jline.path";
    private static final String NAME = "library.jline.name";

    private TerminalLibrary() {}

    /** Tells JLine where the library is; before its first terminal. */
    static void ready() {
        String start = System.getProperty(START, "");
        if (start.isEmpty() || System.getProperty(PATH) != null || System.getProperty(NAME) != null) {
            return;
        }
        try {
            Path jar = jar();
            if (jar == null) {
                return;
            }
            Path folder = Path.of(start).resolve(jar.getFileName() + "." + Files.size(jar));
            Path library = found(folder);
            if (library == null) {
                library = unpacked(folder);
            }
            if (library != null) {
                System.setProperty(PATH, folder.toString());
                System.setProperty(NAME, library.getFileName().toString());
            }
        } catch (IOException | URISyntaxException e) {
            // A folder that nothing can be written to: JLine helps itself.
            return;
        }
    }

    private static Path jar() throws URISyntaxException {
        CodeSource source = JLineNativeLoader.class.getProtectionDomain().getCodeSource();
        Path jar = source == null ? null : Path.of(source.getLocation().toURI());
        return jar != null && Files.isRegularFile(jar) ? jar : null;
    }

    private static Path found(Path folder) throws IOException {
        String[] names = folder.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            Path file = folder.resolve(name);
            if (name.startsWith(System.getProperty("os.arch")) && name.equals(name(Files.readAllBytes(file)))) {
                return file;
            }
        }
        return null;
    }

    private static Path unpacked(Path folder) throws IOException {
        String resource = OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + mapped();
        try (InputStream in = JLineNativeLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            Files.createDirectories(folder);
            // Under its name at once and whole: another start may look for it now, and this one may be killed.
            Path part = Files.createTempFile(folder, "part", null);
            try {
                Files.write(part, bytes);
                return Files.move(part, folder.resolve(name(bytes)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A library of this system: a folder may be shared by two kinds of machines. */
    private static String name(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return System.getProperty("os.arch") + "-" + Long.toHexString(sum.getValue()) + "-" + mapped();
    }

    private static String mapped() {
        return System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
    }
}
