package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.command.InputListener;
import io.ormlab.command.Lab;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is typed and printed as a transcript that {@code run --check} holds to be true: while it records, the session has
 * 80 columns, no colour and nobody to answer, as a script's has. Each input is in the file once it has run.
 */
final class Recorder implements InputListener {

    private final Lab lab;
    private final Path file;
    private final boolean markdown;
    private final BufferedWriter writer;
    private final Capture said;
    private final Lab.Diversion diversion;
    private String input;

    private Recorder(Lab lab, Path file, BufferedWriter writer) {
        this.lab = lab;
        this.file = file;
        this.markdown = ScriptFile.isMarkdown(file.toString());
        this.writer = writer;
        this.said = new Capture(lab.console());
        this.diversion = lab.divert(said);
    }

    /**
     * Begins to record what comes after this input.
     *
     * @throws LabException where the file is there already, or cannot be written
     */
    static void start(Lab lab, Path file) {
        try {
            BufferedWriter writer =
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Recorder recorder = new Recorder(lab, file, writer);
            lab.listen(recorder);
            if (recorder.markdown) {
                recorder.write(List.of(MarkdownReader.OPEN));
            }
        } catch (FileAlreadyExistsException e) {
            throw LabException.of("script.record.exists", file)
                    .and("script.record.exists.next")
                    .because(e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void begins(String typed) {
        input = typed.isBlank() ? null : typed;
        said.begin();
    }

    @Override
    public void ended() {
        List<String> printed = said.end();
        if (input != null) {
            Secrets secrets = Secrets.of(lab.secrets());
            write(TranscriptReader.written(secrets.hiddenInInput(input)));
            write(printed.stream().map(secrets::written).toList());
            input = null;
        }
    }

    @Override
    public Optional<String> writes() {
        return Optional.of(file.toString());
    }

    @Override
    public void close() {
        input = null;
        lab.listen(NOBODY);
        diversion.close();
        try (writer) {
            if (markdown) {
                writer.write(MarkdownReader.CLOSE + "\n");
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void write(List<String> lines) {
        try {
            for (String line : lines) {
                writer.write(line + "\n");
            }
            writer.flush();
        } catch (IOException e) {
            lab.listen(NOBODY);
            diversion.close();
            throw unwritable(file, e);
        }
    }

    private static LabException unwritable(Path file, IOException e) {
        Message reason = Failures.reason(e);
        return LabException.of("script.unwritable", file, reason).because(e);
    }
}
