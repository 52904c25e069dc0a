package io.ormlab.command;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The person's own editor: {@code $VISUAL}, else {@code $EDITOR}, which may have options of its own. */
final class Editor {

    private final Lab lab;
    private final List<String> command;

    private Editor(Lab lab, List<String> command) {
        this.lab = lab;
        this.command = command;
    }

    /**
     * The editor that the environment names.
     *
     * @param file what is to be opened, for the message
     * @throws LabException where it names none
     */
    static Editor of(Lab lab, Path file) {
        Map<String, String> environment = lab.settings().environment();
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                return new Editor(lab, Words.split(value));
            }
        }
        throw LabException.of("versions.editor.none")
                .and("versions.editor.none.next", lab.workspace().display(file));
    }

    /**
     * Opens a file and waits until the editor ends. Where nobody is at the terminal its input is empty, so that it does not wait
     * for ever.
     *
     * @throws LabException where it cannot be started, or says that it failed
     */
    void open(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        lab.console().flush();
        try {
            Process process = builder(words).start();
            int status = lab.stoppable(process::destroy, process::waitFor);
            if (status != 0) {
                throw LabException.of("versions.editor.failed", command.get(0), Integer.toString(status));
            }
        } catch (IOException e) {
            throw LabException.of("versions.editor.missing", command.get(0))
                    .and("versions.editor.none.next", lab.workspace().display(file))
                    .because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.of("command.sql.stopped").because(e);
        }
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(lab.workspace().root().toFile());
        if (lab.console().interactive()) {
            return builder.inheritIO();
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return builder.redirectInput(Path.of(windows ? "NUL" : "/dev/null").toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
    }
}
