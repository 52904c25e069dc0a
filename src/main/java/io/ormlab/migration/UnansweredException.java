package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions are open: the shell asks them and tries again; elsewhere this is the failure, and names the options. */
public final class UnansweredException extends LabException {

    private final transient List<Question> questions;

    public UnansweredException(List<Question> questions) {
        super(lines(questions), FAILED, null);
        this.questions = List.copyOf(questions);
    }

    private static List<Message> lines(List<Question> questions) {
        Set<Message> lines = new LinkedHashSet<>();
        Set<Message> drops = new LinkedHashSet<>();
        for (Question question : questions) {
            lines.add(question.words());
            // One --allow-drop answers every drop, so it is said once, at the end.
            (question instanceof Question.Drop ? drops : lines).add(question.options());
        }
        lines.addAll(drops);
        return new ArrayList<>(lines);
    }

    public List<Question> questions() {
        return questions;
    }
}
