package io.ormlab.model;

import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** What the models are: everything that their meaning depends on, without compiling them. */
public final class ModelState {

    private ModelState() {}

    /**
     * A text that is another where the sources are, the settings, the JDK, this program or its libraries.
     *
     * @throws ModelException where the sources cannot be read, or there are none
     */
    public static String of(Workspace workspace, Language language) {
        Sources sources = Sources.read(workspace, language);
        StringBuilder state = new StringBuilder(Toolchain.of(sources)).append('\n');
        state.append(sum(new TreeMap<>(workspace.properties()).toString())).append('\n');
        for (Source source : sources.all()) {
            String text = source.text();
            state.append(source.display()).append(' ').append(text.length()).append('\n');
            state.append(text).append('\n');
        }
        return state.toString();
    }

    /** The settings may hold a password, which is to be in no other file. */
    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return text.length() + " " + sum.getValue();
    }
}
