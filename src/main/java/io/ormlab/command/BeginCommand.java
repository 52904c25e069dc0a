package io.ormlab.command;

/** {@code begin}: opens a transaction over the lines that follow. */
final class BeginCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.transaction().begin();
        lab.say("ormsql.transaction.begin");
    }
}
