package io.ormlab.script;

import io.ormlab.command.Lab;
import io.ormlab.command.Leaving;
import io.ormlab.message.LabException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A script, or a transcript, on standard input: the same as a file of it, on the session that is there. */
public final class Pipe {

    private static final String NAME = "<stdin>";

    private final Lab lab;

    public Pipe(Lab lab) {
        this.lab = lab;
    }

    /**
     * Runs the inputs of a stream until one fails or it ends.
     *
     * @throws LabException where an input failed: it names the line
     */
    public void run(InputStream in) {
        Capture said = new Capture(lab.console());
        Play play =
                new Play(ScriptFile.of(NAME, ""), new LabSession(lab), said, lab.console(), lab.messages(), Way.PLAIN);
        Lab.Diversion diversion = lab.divert(said);
        try {
            play(play, new PipedLines(NAME, in));
        } finally {
            diversion.close();
        }
        play.outcome().stopped().ifPresent(failure -> {
            throw failure;
        });
        new Leaving(lab).agreed();
    }

    private static void play(Play play, PipedLines lines) {
        int skipped = 0;
        while (lines.hasNext() && TranscriptReader.isSkipped(lines.peek())) {
            lines.next();
            skipped++;
        }
        if (lines.hasNext() && TranscriptReader.isInput(lines.peek())) {
            List<String> transcript = new ArrayList<>();
            lines.forEachRemaining(transcript::add);
            TranscriptReader.read(skipped + 1, transcript, "").play(play);
        } else {
            play.script(skipped + 1, lines);
        }
    }
}
