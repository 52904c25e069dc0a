package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.workspace.NewWorkspace;
import io.ormlab.workspace.NewWorkspace.Sample;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code init}: makes the workspace. */
final class InitCommand extends LabCommand {

    static final String LIBRARY = "library";

    @Option(names = "--sample", paramLabel = "SAMPLE")
    private String sample;

    @Option(names = "--blank")
    private boolean blank;

    @Override
    protected void run(Lab lab) {
        if (blank && sample != null) {
            throw LabException.usage("command.init.both");
        }
        if (sample != null && !sample.equals(LIBRARY)) {
            throw LabException.usage("command.init.sample.unknown", Shown.shortened(sample), LIBRARY);
        }
        List<String> made = NewWorkspace.make(
                lab.dir(), blank ? Sample.BLANK : Sample.LIBRARY, lab.messages().language());
        lab.say("command.init.made", lab.dir());
        for (String name : made) {
            lab.say(
                    "command.init.made."
                            + (name.equals("application.properties") ? "properties" : name.replace(".", "")),
                    name);
        }
        lab.say(blank ? "command.init.next.blank" : "command.init.next");
    }
}
