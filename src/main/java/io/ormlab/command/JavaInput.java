package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import io.ormlab.snippet.SnippetEvent;
import io.ormlab.snippet.SnippetProblem;
import io.ormlab.snippet.SnippetSession;
import java.util.List;
import java.util.Optional;

/** One input of Java: run, and what came of it shown. */
final class JavaInput {

    private final Lab lab;
    private boolean sideways;

    JavaInput(Lab lab) {
        this.lab = lab;
    }

    /**
     * @return the status: 1 where a snippet of it failed, and the rest was left out
     */
    int run(String input) {
        sideways = ShownRows.isSideways(input);
        String source = ShownRows.plain(input);
        if (TypedEntity.of(lab, source).filter(TypedEntity::becomesModel).isPresent()) {
            return 0;
        }
        SnippetSession session = lab.snippets();
        lab.noticeChanges();
        lab.traffic().begin();
        List<SnippetEvent> events =
                Printed.on(lab.console(), () -> lab.stoppable(session::interrupt, () -> session.eval(source)));
        lab.transaction().look(session);
        new EchoView(lab).show(lab.traffic().end());
        boolean failed = false;
        for (SnippetEvent event : events) {
            show(event);
            failed |= event.failed();
        }
        failed |= events.stream().anyMatch(JavaInput::isUnknown) && hint(source);
        return failed ? LabException.FAILED : 0;
    }

    private void show(SnippetEvent event) {
        if (event instanceof SnippetEvent.Value value) {
            if (value.shown()) {
                new ValueView(lab, sideways).show(value);
            }
        } else if (event instanceof SnippetEvent.Problem problem) {
            problem.problems().forEach(this::point);
        } else if (event instanceof SnippetEvent.Warned warned) {
            warned.problems().forEach(this::point);
        }
        event.messages().stream()
                .map(lab.messages()::text)
                .forEach(event.failed() ? lab.console()::err : lab.console()::out);
    }

    /** Whether a name in it means nothing: {@code upgrad} is no variable, {@code tabels x} declares one of a class to come. */
    private static boolean isUnknown(SnippetEvent event) {
        return event instanceof SnippetEvent.Problem
                || event instanceof SnippetEvent.Declared declared
                        && !declared.missing().isEmpty();
    }

    /** The compiler's words, the line that was typed, and a caret under the place. */
    private void point(SnippetProblem problem) {
        Style style = new Style(lab.console().colour());
        List<String> words = problem.text().lines().toList();
        String key = problem.error() ? "command.java.error" : "command.java.warning";
        lab.console().err(style.error(lab.messages().text(key, words.isEmpty() ? "" : words.get(0))));
        Pointer.lines(
                        problem.sourceLine(),
                        problem.column() - 1,
                        problem.length(),
                        lab.console().width())
                .forEach(lab.console()::err);
        words.stream().skip(1).map(TextWidth::printable).forEach(lab.console()::err);
    }

    /** What means nothing as Java may be a mistyped command; whether it is like one. */
    private boolean hint(String source) {
        InputLine line = InputLine.asCommand(source);
        Optional<String> here = FlaskWords.here(source.strip(), lab.registry());
        if (here.isPresent() && line.looksLikeCommand()) {
            lab.note("command.flask", here.get());
            return true;
        }
        List<String> near = line.looksLikeCommand() ? lab.registry().nearest(line.name()) : List.of();
        if (!near.isEmpty()) {
            lab.note("command.didyoumean", near);
        }
        return !near.isEmpty();
    }
}
