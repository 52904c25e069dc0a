package io.ormlab.script;

import io.ormlab.command.InputListener;
import io.ormlab.command.Lab;
import io.ormlab.command.LabCommand;
import io.ormlab.message.LabException;
import picocli.CommandLine.Parameters;

/** {@code record}: writes what is typed and printed from now on, until {@code record stop}. */
final class RecordCommand extends LabCommand {

    private static final String STOP = "stop";

    @Parameters(paramLabel = "FILE|stop", descriptionKey = "FILE|stop", arity = "0..1")
    private String file = STOP;

    @Override
    protected void run(Lab lab) {
        InputListener listener = lab.listener();
        if (file.equals(STOP)) {
            String written = listener.writes()
                    .orElseThrow(() -> LabException.of("script.record.none").and("script.record.none.next"));
            listener.close();
            lab.say("script.record.stopped", written);
            return;
        }
        listener.writes().ifPresent(written -> {
            throw LabException.of("script.record.already", written).and("script.record.already.next");
        });
        Recorder.start(lab, ScriptFile.path(file));
        lab.note("script.record.started", file);
    }
}
