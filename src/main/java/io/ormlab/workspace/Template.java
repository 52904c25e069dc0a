package io.ormlab.workspace;

import io.ormlab.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of the sample as it lies in the jar. A line that begins with {@code @zh } or {@code @en } is of that language; the line
 * {@code @folders} stands for the settings of folders.
 */
final class Template {

    private Template() {}

    /**
     * The text of a file in one language.
     *
     * @param name the file's path under {@code sample/}
     * @param folders the lines that take the place of {@code @folders}
     */
    static String text(String name, Language language, List<String> folders) {
        StringBuilder text = new StringBuilder();
        for (String line : read(name).lines().toList()) {
            Language of = line.startsWith("@") && line.indexOf(' ') == 3 ? Language.ofCode(line.substring(1, 3)) : null;
            if (line.equals("@folders")) {
                folders.forEach(folder -> text.append(folder).append('\n'));
            } else if (of == null) {
                text.append(line).append('\n');
            } else if (of == language) {
                text.append(line.substring(4)).append('\n');
            }
        }
        return text.toString();
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream("sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no sample file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
