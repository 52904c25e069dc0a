package io.ormlab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as Maven writes it into the jar. */
final class Version {

    private static final String WRITTEN = "/META-INF/maven/io.ormlab/ormlab/pom.properties";

    private Version() {}

    /** Such as {@code 0.1.0}; {@code (classes)} where the classes run without their jar. */
    static String text() {
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN)) {
            if (in == null) {
                return "(classes)";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
