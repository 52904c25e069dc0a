package io.ormlab.command;

import io.ormlab.message.LabException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The person's own editor: {@code $VISUAL}, else {@code $EDITOR}, which may have options of its own; else the shell's. */
final class Editor {

    private final Lab lab;
    private final String shown;
    // None where the console's own editor is to be used.
    private final List<String> command;

    private Editor(Lab lab, String shown, List<String> command) {
        this.lab = lab;
        this.shown = shown;
        this.command = command;
    }

    /**
     * The editor that the environment names.
     *
     * @param shown what is to be opened, for the message
     * @throws LabException where it names none, and the console has none
     */
    static Editor of(Lab lab, String shown) {
        Map<String, String> environment = lab.settings().environment();
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                return new Editor(lab, shown, Words.split(value));
            }
        }
        if (!lab.console().interactive()) {
            throw none(shown);
        }
        return new Editor(lab, shown, List.of());
    }

    private static LabException none(String shown) {
        return LabException.of("versions.editor.none").and("versions.editor.none.next", shown);
    }

    /**
     * Opens a file and waits until the editor ends. Where nobody is at the terminal its input is empty, so that it does not wait
     * for ever.
     *
     * @throws LabException where it cannot be started, or says that it failed
     */
    void open(Path file) {
        lab.console().flush();
        if (!command.isEmpty()) {
            lab.console().lend(() -> start(file));
        } else if (!lab.console().edit(file)) {
            throw none(shown);
        }
    }

    private void start(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        try {
            Process process = builder(words).start();
            int status = lab.stoppable(process::destroy, process::waitFor);
            if (status != 0) {
                throw LabException.of("versions.editor.failed", command.get(0), Integer.toString(status));
            }
        } catch (IOException e) {
            throw LabException.of("versions.editor.missing", command.get(0))
                    .and("versions.editor.none.next", shown)
                    .because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.of("command.sql.stopped").because(e);
        }
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        if (lab.hasWorkspace()) {
            builder.directory(lab.workspace().root().toFile());
        }
        if (lab.console().interactive()) {
            return builder.inheritIO();
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return builder.redirectInput(Path.of(windows ? "NUL" : "/dev/null").toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
    }
}
