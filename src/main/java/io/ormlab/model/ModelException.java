package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.List;

/** The models cannot be used as they stand: the learner's own file and line come first, where they are known. */
public final class ModelException extends LabException {

    private final transient List<SourceProblem> problems;

    ModelException(List<Message> lines, List<SourceProblem> problems, Throwable cause) {
        super(lines, FAILED, cause);
        this.problems = List.copyOf(problems);
    }

    /** A refusal that has no place in a source: what is wrong, and what to do. */
    static ModelException of(Message what, Message next) {
        return new ModelException(List.of(what, next), List.of(), null);
    }

    /** All places that are known, by file and then by line; the failure's own lines may show the first of them only. */
    public List<SourceProblem> problems() {
        return problems;
    }
}
