package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.migration.RunOptions;
import io.ormlab.migration.Sandbox;
import picocli.CommandLine.Parameters;

/** {@code sandbox}: a copy of the workspace to play in, and its end. */
final class SandboxCommand extends LabCommand {

    private static final String KEEP = "keep";
    private static final String DISCARD = "discard";

    @Parameters(paramLabel = "keep|discard", arity = "0..1")
    private String end;

    @Override
    protected void run(Lab lab) {
        if (end == null) {
            open(lab);
            return;
        }
        if (!end.equals(KEEP) && !end.equals(DISCARD)) {
            throw LabException.usage("command.value", Shown.shortened(end), "keep|discard")
                    .and("command.usage.next", "sandbox");
        }
        Sandbox sandbox =
                lab.sandbox().orElseThrow(() -> LabException.of("sandbox.none").and("sandbox.none.next"));
        if (end.equals(KEEP)) {
            keep(lab, sandbox);
        } else {
            discard(lab, sandbox);
        }
    }

    private static void open(Lab lab) {
        lab.sandbox().ifPresent(there -> {
            throw LabException.of("sandbox.already", there.workspace().root()).and("sandbox.next");
        });
        Sandbox sandbox = Sandbox.open(lab.workspace());
        lab.enter(sandbox);
        lab.say("sandbox.opened", sandbox.workspace().root());
        lab.say("sandbox.next");
    }

    /** Throws it away, and says so. */
    static void discard(Lab lab, Sandbox sandbox) {
        forget(lab, sandbox);
        lab.say("sandbox.discarded");
    }

    /** Throws it away. */
    static void forget(Lab lab, Sandbox sandbox) {
        lab.leaveSandbox();
        sandbox.discard();
    }

    /** Brings it back to the workspace, and says what that changed there. */
    static void keep(Lab lab, Sandbox sandbox) {
        // Ebean lets go of the copy's file first, and takes it up again where it cannot be kept.
        lab.leaveSandbox();
        Sandbox.Kept kept;
        try {
            kept = new RunningSteps(lab).stoppable(() -> sandbox.keep(RunOptions.PLAIN));
        } catch (LabException e) {
            lab.enter(sandbox);
            throw e;
        }
        if (!kept.database() && kept.files().isEmpty()) {
            lab.say("sandbox.kept.nothing");
            return;
        }
        lab.say("sandbox.kept");
        kept.files().forEach(file -> lab.console().out("  " + file));
        if (kept.database()) {
            lab.console()
                    .out("  " + sandbox.real().display(sandbox.real().database().file()));
        }
        kept.backup()
                .ifPresent(file -> lab.say("sandbox.kept.backup", sandbox.real().display(file)));
    }
}
