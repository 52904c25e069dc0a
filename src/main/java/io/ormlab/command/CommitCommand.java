package io.ormlab.command;

/** {@code commit}: keeps what the open transaction has changed. */
final class CommitCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.transaction().commit();
        lab.say("ormsql.transaction.commit");
    }
}
