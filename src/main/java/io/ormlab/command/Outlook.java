package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Answers;
import io.ormlab.migration.Change;
import io.ormlab.migration.GenerateMigration;
import io.ormlab.migration.Generation;
import io.ormlab.migration.Question;
import io.ormlab.migration.UnansweredException;
import io.ormlab.model.Models;
import java.util.Map;

/** What {@code generate-migration} would do about the models as they are now: said, and nothing written. */
final class Outlook {

    private final Lab lab;

    Outlook(Lab lab) {
        this.lab = lab;
    }

    /**
     * Compiles the models, and says it.
     *
     * @throws LabException where they are broken: it says where
     */
    void say() {
        if (lab.inTransaction()) {
            lab.say("editing.outlook.later");
            return;
        }
        Models models = lab.models();
        try {
            say(new GenerateMigration(lab.workspace(), models).run("outlook", Answers.NONE, true));
        } catch (UnansweredException e) {
            lab.say("editing.outlook.asks");
            e.questions().stream().map(Question::words).forEach(this::line);
        } catch (LabException e) {
            lab.say("editing.outlook.refuses");
            e.lines().forEach(this::line);
        }
    }

    private void say(Generation would) {
        if (would.isNothing()) {
            lab.say("editing.outlook.nothing");
            return;
        }
        lab.say("editing.outlook", Deeds.words(would.up().directives(), Map.of()));
        would.plan().changes().stream()
                .filter(change -> !(change instanceof Change.CreateTable))
                .forEach(change -> lab.say("command.generate.change", change.words()));
    }

    private void line(Message message) {
        lab.messages().text(message).lines().forEach(line -> lab.console().out("  " + line));
    }
}
