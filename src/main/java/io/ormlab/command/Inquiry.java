package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Answers;
import io.ormlab.migration.Generation;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.UnansweredException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Asks what the models alone cannot tell, and tries again with the answers. Nothing goes that nobody agreed to. */
final class Inquiry {

    private static final String DROP = "--allow-drop";
    private static final String STOP = "--stop";
    private static final Answers LET_GO = new Answers(Map.of(), Map.of(), true, Map.of(), Map.of());

    private final Console console;
    private final Set<ObjectName> mayGo = new HashSet<>();
    private Answers said;

    Inquiry(Console console) {
        this.console = console;
    }

    /**
     * @param attempt plans with what was said; throws {@link UnansweredException} while questions are open
     * @throws LabException where nobody is there to ask, or the person stops
     */
    Generation answered(Answers options, Function<Answers, Generation> attempt) {
        said = options;
        // One switch lets all drops pass, so it is thrown only once nothing else is open and each was agreed to.
        boolean agreed = false;
        while (true) {
            try {
                return attempt.apply(agreed ? said.and(LET_GO) : said);
            } catch (UnansweredException e) {
                if (!console.interactive()) {
                    throw e;
                }
                boolean asked = askAll(e);
                if (agreed && !asked) {
                    throw e;
                }
                agreed |= !asked;
            }
        }
    }

    /** Whether there was anything to ask. */
    private boolean askAll(UnansweredException open) {
        boolean asked = false;
        for (io.ormlab.migration.Question question : open.questions()) {
            if (!mayGo.contains(question.on())) {
                ask(question, open);
                asked = true;
            }
        }
        return asked;
    }

    private void ask(io.ormlab.migration.Question question, UnansweredException open) {
        if (question instanceof io.ormlab.migration.Question.Value value) {
            String text = console.ask(new Question(value.words(), List.of(), null, open));
            said = said.and(Answers.of(List.of(), false, List.of(value.on() + "=" + text), List.of()));
            return;
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(STOP, Message.of("command.generate.answer.stop")));
        if (question instanceof io.ormlab.migration.Question.Rename rename) {
            rename.candidates().stream()
                    .filter(name -> !said.isTaken(rename.on(), name))
                    .forEach(name -> answers.add(
                            new Answer(name, Message.of("command.generate.answer.rename", rename.on(), name))));
        }
        answers.add(new Answer(DROP, Message.of("command.generate.answer.drop", question.on())));
        take(question, console.ask(new Question(question.words(), answers, STOP, open)));
    }

    private void take(io.ormlab.migration.Question question, String answer) {
        if (answer.equals(STOP)) {
            throw LabException.of("command.generate.stopped");
        }
        if (answer.equals(DROP)) {
            mayGo.add(question.on());
        } else if (question instanceof io.ormlab.migration.Question.Rename rename) {
            said = said.and(rename.renamedTo(answer));
        }
    }
}
