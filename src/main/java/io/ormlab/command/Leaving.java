package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Sandbox;
import java.util.List;

/** The end of a session: a transaction or a sandbox that is still open must be ended first, one way or the other. */
public final class Leaving {

    private static final String STAY = "stay";
    private static final String COMMIT = "commit";
    private static final String ROLLBACK = "rollback";
    private static final String KEEP = "keep";
    private static final String DISCARD = "discard";

    private final Lab lab;

    public Leaving(Lab lab) {
        this.lab = lab;
    }

    /**
     * Asks a person what becomes of an open transaction and of a sandbox; without a person they are undone and thrown away.
     *
     * @return whether the session may end
     * @throws LabException where something was undone since nobody could be asked
     */
    public boolean agreed() {
        return transactionEnded() && sandboxEnded();
    }

    private boolean transactionEnded() {
        if (!lab.inTransaction()) {
            return true;
        }
        HandTransaction transaction = lab.transaction();
        if (!lab.console().interactive()) {
            transaction.undo();
            lab.sandbox().ifPresent(sandbox -> SandboxCommand.forget(lab, sandbox));
            throw undone();
        }
        switch (lab.console().ask(question())) {
            case COMMIT -> transaction.commit();
            case ROLLBACK -> transaction.rollback();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean sandboxEnded() {
        Sandbox sandbox = lab.sandbox().orElse(null);
        if (sandbox == null) {
            return true;
        }
        if (!lab.console().interactive()) {
            SandboxCommand.forget(lab, sandbox);
            throw LabException.of("sandbox.leaving.discarded").and("sandbox.leaving.discarded.next");
        }
        switch (lab.console().ask(sandboxQuestion())) {
            case KEEP -> SandboxCommand.keep(lab, sandbox);
            case DISCARD -> SandboxCommand.discard(lab, sandbox);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The same where there is no way back, such as a terminal that is gone: what nobody answers for is undone. */
    public void agreedOrUndone() {
        if (lab.inTransaction()) {
            lab.transaction().undo();
            lab.note("ormsql.leaving.undone");
        }
        lab.sandbox().ifPresent(sandbox -> {
            SandboxCommand.forget(lab, sandbox);
            lab.note("sandbox.leaving.discarded");
        });
    }

    private static Question sandboxQuestion() {
        return new Question(
                Message.of("sandbox.leaving"),
                List.of(
                        new Answer(STAY, Message.of("sandbox.leaving.stay")),
                        new Answer(KEEP, Message.of("sandbox.leaving.keep")),
                        new Answer(DISCARD, Message.of("sandbox.leaving.discard"))),
                STAY,
                LabException.of("sandbox.leaving").and("sandbox.next"));
    }

    private static Question question() {
        return new Question(
                Message.of("ormsql.leaving"),
                List.of(
                        new Answer(STAY, Message.of("ormsql.leaving.stay")),
                        new Answer(COMMIT, Message.of("ormsql.leaving.commit")),
                        new Answer(ROLLBACK, Message.of("ormsql.leaving.rollback"))),
                STAY,
                LabException.of("ormsql.transaction.open").and("ormsql.transaction.next"));
    }

    private static LabException undone() {
        return LabException.of("ormsql.leaving.undone").and("ormsql.leaving.undone.next");
    }
}
