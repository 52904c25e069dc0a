package io.ormlab.command;

/** {@code reset}: forgets all Java that was typed. */
final class ResetCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.snippets().reset();
        lab.say("ormsql.reset.done");
    }
}
