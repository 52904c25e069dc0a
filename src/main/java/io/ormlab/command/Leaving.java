package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.List;

/** The end of a session: a transaction that is still open must be ended first, one way or the other. */
public final class Leaving {

    private static final String STAY = "stay";
    private static final String COMMIT = "commit";
    private static final String ROLLBACK = "rollback";

    private final Lab lab;

    public Leaving(Lab lab) {
        this.lab = lab;
    }

    /**
     * Asks a person what becomes of an open transaction; without a person it is undone.
     *
     * @return whether the session may end
     * @throws LabException where a transaction was undone since nobody could be asked
     */
    public boolean agreed() {
        if (!lab.inTransaction()) {
            return true;
        }
        HandTransaction transaction = lab.transaction();
        if (!lab.console().interactive()) {
            transaction.undo();
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

    /** The same where there is no way back, such as a terminal that is gone: what nobody answers for is undone. */
    public void agreedOrUndone() {
        if (lab.inTransaction()) {
            lab.transaction().undo();
            lab.note("ormsql.leaving.undone");
        }
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
