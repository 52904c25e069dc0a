package io.ormlab.model;

/** Is told what Ebean sends to the database, as it sends it, on the thread that does. */
public interface SqlListener {

    /** A transaction was opened. The number tells it from others of its models. */
    void began(long transaction);

    /** A statement is about to run; how it went, its object tells later. */
    void sent(SentStatement statement);

    /** Its rows have been read, or changed, or it was refused. */
    void finished(SentStatement statement);

    /** A transaction was ended. */
    void ended(long transaction, boolean committed);
}
