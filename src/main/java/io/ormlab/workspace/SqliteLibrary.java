package io.ormlab.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.zip.CRC32;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once and not at each start. It lies in the folder that the launcher names, below the name and
 * size of the driver's jar, with the check sum of its bytes in its own name: one that was cut short, or belongs to another driver,
 * is not used. Where none can be used, the driver unpacks its own, as it does without a launcher.
 */
final class SqliteLibrary {

    /** Where the launcher keeps what makes a start quick. */
    private static final String START = "ormlab.start";

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private static boolean looked;

    private SqliteLibrary() {}

    /** Tells the driver where the library is; before its first connection. */
    static synchronized void ready() {
        String start = System.getProperty(START, "");
        if (looked || start.isEmpty() || System.getProperty(PATH) != null || System.getProperty(NAME) != null) {
            return;
        }
        looked = true;
        try {
            Path jar = jar();
            if (jar == null) {
                return;
            }
            Path folder = Path.of(start).toAbsolutePath().resolve(jar.getFileName() + "." + Files.size(jar));
            Path library = Files.isDirectory(folder) ? found(folder) : null;
            if (library == null) {
                library = unpacked(folder);
            }
            if (library != null) {
                System.setProperty(PATH, folder.toString());
                System.setProperty(NAME, library.getFileName().toString());
                load(folder);
            }
        } catch (IOException | URISyntaxException e) {
            // A folder that nothing can be written to: the driver helps itself.
            return;
        }
    }

    /**
     * Before it loads one, the driver looks through the system's temporary folder for those that it left behind, file by file. Here it
     * left none.
     */
    private static void load(Path folder) {
        String before = System.setProperty(TEMPORARY, folder.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // It cannot be loaded from there, as where nothing may run: the connection unpacks another, or says why it
            // cannot.
            return;
        } finally {
            if (before == null) {
                System.clearProperty(TEMPORARY);
            } else {
                System.setProperty(TEMPORARY, before);
            }
        }
    }

    private static Path jar() throws URISyntaxException {
        CodeSource source = JDBC.class.getProtectionDomain().getCodeSource();
        Path jar = source == null ? null : Path.of(source.getLocation().toURI());
        return jar != null && Files.isRegularFile(jar) ? jar : null;
    }

    private static Path found(Path folder) throws IOException {
        String[] names = folder.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            Path file = folder.resolve(name);
            if (name.equals(name(Files.readAllBytes(file)))) {
                return file;
            }
        }
        return null;
    }

    private static Path unpacked(Path folder) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = JDBC.class.getResourceAsStream(resource)) {
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
        return System.getProperty("os.arch") + "-" + Long.toHexString(sum.getValue()) + "-"
                + System.mapLibraryName("sqlitejdbc");
    }
}
