package io.ormlab.command;

import io.ormlab.command.Question.Answer;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.model.NewModel;
import io.ormlab.snippet.SnippetSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An {@code @Entity class …} at the prompt. Ebean knows only what lies in the models folder, so it may be meant to go there. */
final class TypedEntity {

    private static final String SAVE = "save";
    private static final String TYPE = "type";

    private final Lab lab;
    private final String java;
    private final String name;

    TypedEntity(Lab lab, String java) {
        this.lab = lab;
        this.java = java;
        this.name = NewModel.declaredBy(java);
    }

    /** The entity that an input declares; empty where it is something else, or there is no workspace to save it in. */
    static Optional<TypedEntity> of(Lab lab, String java) {
        return NewModel.declaredBy(java) == null || !lab.hasWorkspace()
                ? Optional.empty()
                : Optional.of(new TypedEntity(lab, java));
    }

    /** Asks whether it is to be a model, and makes it one; without a person it says how, and stays Java at the prompt. */
    boolean becomesModel() {
        if (!lab.console().interactive()) {
            lab.note("editing.entity.how", name);
            return false;
        }
        Question question = new Question(
                Message.of("editing.entity.ask", name),
                List.of(
                        new Answer(SAVE, Message.of("editing.entity.save", name)),
                        new Answer(TYPE, Message.of("editing.entity.type"))),
                SAVE,
                LabException.of("editing.entity.how", name));
        if (!lab.console().ask(question).equals(SAVE)) {
            return false;
        }
        save();
        return true;
    }

    /** Writes it to the models folder, and loads it. */
    void save() {
        SnippetSession snippets = lab.snippets();
        Path file = new NewModel(lab.workspace(), lab.messages().language()).save(java, snippets.ownImports());
        // What was typed under the name would stand before the model's class.
        snippets.drop(name);
        lab.say("newmodel.written", lab.workspace().display(file));
        new Outlook(lab).say();
    }
}
