package io.ormlab.snippet;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.VarSnippet;

/**
 * Carries the declarations of one engine over to another, whose models are new. Imports, methods and classes are compiled again
 * from their source; a variable is declared with its type, and its field is given the value that it had.
 */
final class Reload {

    private final Engine from;
    private final Engine to;
    private final Numbering numbering;
    private final History history;
    private final OldClasses old;
    private final List<String> variables = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    Reload(Engine from, Engine to, Numbering numbering, History history) {
        this.from = from;
        this.to = to;
        this.numbering = numbering;
        this.history = history;
        this.old = new OldClasses(from.control().loader(), from.host(), to.host());
    }

    /** A declaration, and what it has become. */
    private record Copy(Snippet before, boolean usable, Snippet now) {}

    Reloaded run() {
        for (Snippet snippet : from.declarations()) {
            if (snippet instanceof VarSnippet variable) {
                if (!carried(variable)) {
                    variables.add(variable.name());
                    history.bury(variable.id());
                }
            } else {
                copies.add(new Copy(snippet, usable(from, snippet), declare(snippet, snippet.source())));
            }
        }
        // Only now: a method may have waited for what came after it.
        return new Reloaded(variables, lostDeclarations());
    }

    private boolean carried(VarSnippet variable) {
        Optional<Field> field = from.field(variable);
        if (field.isEmpty()) {
            declare(variable, variable.typeName() + " " + variable.name() + ";");
            return true;
        }
        Object value = Engine.valueOf(field.get());
        if (old.mentionedIn(field.get().getGenericType()) || old.hold(value)) {
            return false;
        }
        return declare(variable, variable.typeName() + " " + variable.name() + ";") instanceof VarSnippet copy
                && to.field(copy).filter(target -> set(target, value)).isPresent();
    }

    private static boolean set(Field target, Object value) {
        try {
            target.set(null, value);
            return true;
        } catch (IllegalAccessException | IllegalArgumentException e) {
            // The type's name means another class now: the variable is told to be gone.
            return false;
        }
    }

    private Snippet declare(Snippet snippet, String source) {
        numbering.next(snippet.id());
        return to.shell().eval(source).get(0).snippet();
    }

    private List<String> lostDeclarations() {
        List<String> lost = new ArrayList<>();
        for (Copy copy : copies) {
            if (!to.shell().status(copy.now()).isActive()) {
                history.bury(copy.before().id());
            }
            if (copy.usable() && !usable(to, copy.now())) {
                lost.add(Kind.nameOf(copy.before()));
            }
        }
        return lost;
    }

    private static boolean usable(Engine engine, Snippet snippet) {
        return engine.shell().status(snippet) == Status.VALID;
    }
}
