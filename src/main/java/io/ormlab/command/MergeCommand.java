package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Merge;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: gives two people's migrations of one version versions in a row. Needs no models. */
final class MergeCommand extends LabCommand {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Parameters(paramLabel = "VERSION", arity = "0..*")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--yes")
    private boolean yes;

    @Override
    protected void run(Lab lab) {
        Merge merge = Merge.plan(lab.workspace(), chosen);
        if (merge.moves().isEmpty()) {
            lab.say("versions.merge.nothing");
            return;
        }
        merge.moves().forEach(move -> lab.say("versions.merge.move", move.file().label(), move.label()));
        if (!yes) {
            ask(lab);
        }
        merge.run();
        lab.say("versions.merge.done");
    }

    private static void ask(Lab lab) {
        LabException unanswered = LabException.of("versions.merge.unanswered").and("versions.merge.unanswered.next");
        Question question = new Question(
                Message.of("versions.merge.question"),
                List.of(
                        new Answer(NO, Message.of("versions.merge.no")),
                        new Answer(YES, Message.of("versions.merge.yes"))),
                NO,
                unanswered);
        if (!lab.console().ask(question).equals(YES)) {
            throw LabException.of("versions.restore.stopped");
        }
    }
}
