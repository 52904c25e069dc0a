package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.render.diagram.Diagram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a diagram to a file that a person names; what is there and is no diagram is overwritten only where they agree. */
final class DiagramFile {

    private static final String YES = "yes";
    private static final String NO = "no";
    /** More than what comes before the mark in a file of ours. */
    private static final int HEAD = 200;

    private final Lab lab;
    private final boolean agreed;

    DiagramFile(Lab lab, boolean agreed) {
        this.lab = lab;
        this.agreed = agreed;
    }

    void write(String name, String text) {
        Path file = TextFile.path(name);
        if (!agreed && Files.exists(file) && !isDiagram(name, file)) {
            ask(name);
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("diagram.unwritable", name, Failures.reason(e))
                    .because(e);
        }
        lab.say("diagram.written", name);
    }

    /** An empty file holds nothing that could be lost. */
    private static boolean isDiagram(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw LabException.of("diagram.folder", name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.isEmpty() || head.contains("<!-- " + Diagram.MARK) || head.startsWith("%% " + Diagram.MARK);
        } catch (IOException e) {
            throw LabException.of("diagram.unwritable", name, Failures.reason(e))
                    .because(e);
        }
    }

    private void ask(String name) {
        Question question = new Question(
                Message.of("diagram.question", name),
                List.of(new Answer(NO, Message.of("diagram.no")), new Answer(YES, Message.of("diagram.yes"))),
                NO,
                LabException.of("diagram.exists", name).and("diagram.exists.next"));
        if (!lab.console().ask(question).equals(YES)) {
            throw LabException.of("diagram.stopped", name);
        }
    }
}
