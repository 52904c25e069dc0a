package io.ormlab.command;

/** {@code quit}: leaves the session. */
final class QuitCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        if (new Leaving(lab).agreed()) {
            lab.leave();
        }
    }
}
