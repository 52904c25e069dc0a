package io.ormlab.model;

import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What the models are, as a number: everything that their meaning depends on, without compiling them. */
public final class ModelState {

    private ModelState() {}

    /**
     * The number of the sources as they are, the settings, the JDK, this program and its libraries.
     *
     * @throws ModelException where the sources cannot be read, or there are none
     */
    public static String of(Workspace workspace, Language language) {
        Sources sources = Sources.read(workspace, language);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, Toolchain.of(sources));
            add(digest, new TreeMap<>(workspace.properties()).toString());
            for (Source source : sources.all()) {
                add(digest, source.display());
                add(digest, source.text());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }
}
