package io.ormlab.command;

import io.ebean.DB;
import io.ebean.Transaction;
import io.ormlab.message.LabException;
import io.ormlab.snippet.SnippetSession;
import java.sql.Connection;

/**
 * The transaction that a person has opened, by {@code begin} or in Java: Ebean keeps it with the thread that snippets run on, so
 * the lines of Java are in it until somebody ends it.
 */
final class HandTransaction {

    private final Lab lab;
    private Transaction open;

    HandTransaction(Lab lab) {
        this.lab = lab;
    }

    boolean isOpen() {
        return open != null && open.isActive();
    }

    /** The connection that it is on. Only while it is open. */
    Connection connection() {
        return open.connection();
    }

    /** Sees what a line of Java has begun or ended. */
    void look(SnippetSession snippets) {
        Transaction now = lab.lastModels().isEmpty()
                ? null
                : snippets.onThread(() -> DB.getDefault().currentTransaction());
        if (now == null) {
            // The thread was left behind, and nobody can end it there any more.
            undo();
        }
        open = now;
    }

    /**
     * @throws LabException where one is open, or the models are broken
     */
    void begin() {
        if (isOpen()) {
            throw LabException.of("ormsql.transaction.already").and("ormsql.transaction.next");
        }
        lab.models();
        SnippetSession snippets = lab.snippets();
        lab.noticeChanges();
        open = snippets.onThread(() -> DB.getDefault().beginTransaction());
    }

    /**
     * @throws LabException where none is open
     */
    void commit() {
        mustBeOpen();
        lab.snippets().onThread(() -> {
            open.commit();
            return true;
        });
        open = null;
    }

    /**
     * @throws LabException where none is open
     */
    void rollback() {
        mustBeOpen();
        lab.snippets().onThread(() -> {
            open.rollback();
            return true;
        });
        open = null;
    }

    /** Undoes it, if one is open, from whatever thread. */
    void undo() {
        if (isOpen()) {
            open.rollback();
        }
        open = null;
    }

    /**
     * For what cannot go on beside it.
     *
     * @throws LabException where one is open
     */
    void refuse(String command) {
        if (isOpen()) {
            throw LabException.of("ormsql.transaction.refused", command).and("ormsql.transaction.next");
        }
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw LabException.of("ormsql.transaction.none").and("ormsql.transaction.none.next");
        }
    }
}
