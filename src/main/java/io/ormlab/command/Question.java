package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.List;

/**
 * Something that a person must decide.
 *
 * @param text what is asked, with what is at stake
 * @param answers what can be answered; empty where any text is an answer
 * @param safest the answer that loses nothing, proposed first; may be null where any text is an answer
 * @param unanswered the failure where nobody is there to ask: it names the option that answers
 */
public record Question(Message text, List<Answer> answers, String safest, LabException unanswered) {

    /**
     * One way to answer.
     *
     * @param word what {@link Console#ask} returns
     * @param label what a person reads
     */
    public record Answer(String word, Message label) {}

    public Question {
        answers = List.copyOf(answers);
    }
}
