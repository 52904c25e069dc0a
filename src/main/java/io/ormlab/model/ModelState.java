package io.ormlab.model;

import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What models are: everything that their meaning depends on, without compiling them.
 *
 * @param surroundings the settings, the JDK, this program and its libraries, as a text that is another where any of them is
 * @param texts the sources by their names
 */
public record ModelState(String surroundings, SortedMap<String, String> texts) {

    public ModelState {
        texts = Collections.unmodifiableSortedMap(texts);
    }

    /**
     * Of a workspace's models as their files are now.
     *
     * @throws ModelException where the sources cannot be read, or there are none
     */
    public static ModelState of(Workspace workspace, Language language) {
        return of(workspace, Sources.read(workspace, language));
    }

    static ModelState of(Workspace workspace, Sources sources) {
        SortedMap<String, String> texts = new TreeMap<>();
        sources.all().forEach(source -> texts.put(source.display(), source.text()));
        return new ModelState(
                Toolchain.of(sources) + "\n" + sum(new TreeMap<>(workspace.properties()).toString()), texts);
    }

    /** The settings may hold a password, which is to be in no other file. */
    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return text.length() + " " + sum.getValue();
    }

    /** The whole of it as one text, which {@link #parse} reads back. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, surroundings);
        for (Map.Entry<String, String> source : texts.entrySet()) {
            add(text, source.getKey());
            add(text, source.getValue());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append('\n').append(part).append('\n');
    }

    /** The state of which this is the {@link #text()}; empty where it is that of none. */
    public static Optional<ModelState> parse(String text) {
        try {
            Parts parts = new Parts(text);
            String surroundings = parts.next();
            SortedMap<String, String> texts = new TreeMap<>();
            while (parts.at < text.length()) {
                String name = parts.next();
                texts.put(name, parts.next());
            }
            return Optional.of(new ModelState(surroundings, texts));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static final class Parts {

        private final String text;
        private int at;

        Parts(String text) {
            this.text = text;
        }

        String next() {
            int line = text.indexOf('\n', at);
            int end = line + 1 + Integer.parseInt(text.substring(at, line));
            String part = text.substring(line + 1, end);
            at = end + 1;
            return part;
        }
    }
}
