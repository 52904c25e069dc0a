package io.ormlab.command;

/** {@code rollback}: undoes what the open transaction has changed. */
final class RollbackCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.transaction().rollback();
        lab.say("ormsql.transaction.rollback");
    }
}
