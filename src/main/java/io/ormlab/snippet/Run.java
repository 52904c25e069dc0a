package io.ormlab.snippet;

import io.ormlab.message.Message;
import io.ormlab.snippet.SnippetEvent.Form;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** One snippet that ran: what is needed to tell how that ended. */
record Run(Engine engine, Snippet snippet, Piece piece, JShellException exception) {

    String id() {
        return snippet.id();
    }

    Optional<SnippetEvent> value(Object value) {
        SubKind kind = snippet.subKind();
        if (!kind.hasValue()) {
            return Optional.empty();
        }
        if (snippet instanceof ExpressionSnippet expression) {
            Form form = kind == SubKind.ASSIGNMENT_SUBKIND ? Form.ASSIGNMENT : Form.EXPRESSION;
            return Optional.of(new SnippetEvent.Value(
                    id(), form, name(expression), type(expression.typeName()), value, false, piece.ended()));
        }
        VarSnippet variable = (VarSnippet) snippet;
        boolean temporary = kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        Form form = temporary ? Form.EXPRESSION : Form.DECLARATION;
        return Optional.of(new SnippetEvent.Value(
                id(), form, variable.name(), type(variable.typeName()), value, temporary, piece.ended()));
    }

    private static String name(ExpressionSnippet expression) {
        return expression.name() == null ? "" : expression.name();
    }

    private String type(String name) {
        return engine.names().shortened(name);
    }

    SnippetEvent threw(Outcome.Threw threw) {
        return new SnippetEvent.Threw(id(), new Failures(engine.host()).of(threw.chain(), exception));
    }

    SnippetEvent unusable() {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            DeclarationSnippet called = unresolved.getSnippet();
            List<Message> missing = engine.shell()
                    .unresolvedDependencies(called)
                    .map(Kind::ofMissing)
                    .toList();
            return new SnippetEvent.Unusable(id(), Kind.of(called), Kind.nameOf(called), missing);
        }
        throw new IllegalStateException("unresolved, but JShell does not know of what: " + snippet.source());
    }
}
