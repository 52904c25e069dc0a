package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import io.ormlab.snippet.SnippetEvent;
import io.ormlab.snippet.SnippetProblem;
import io.ormlab.snippet.SnippetSession;
import java.util.List;

/** One input of Java: run, and what came of it shown. */
final class JavaInput {

    private final Lab lab;

    JavaInput(Lab lab) {
        this.lab = lab;
    }

    /**
     * @return the status: 1 where a snippet of it failed, and the rest was left out
     */
    int run(String source) {
        SnippetSession session = lab.snippets();
        lab.noticeChanges();
        List<SnippetEvent> events =
                Printed.on(lab.console(), () -> lab.stoppable(session::interrupt, () -> session.eval(source)));
        boolean failed = false;
        for (SnippetEvent event : events) {
            show(event, source);
            failed |= event.failed();
        }
        return failed ? LabException.FAILED : 0;
    }

    private void show(SnippetEvent event, String source) {
        if (event instanceof SnippetEvent.Value value) {
            if (value.shown()) {
                new ValueView(lab).show(value);
            }
        } else if (event instanceof SnippetEvent.Problem problem) {
            problem.problems().forEach(this::point);
            hint(source);
        } else if (event instanceof SnippetEvent.Warned warned) {
            warned.problems().forEach(this::point);
        }
        event.messages().stream()
                .map(lab.messages()::text)
                .forEach(event.failed() ? lab.console()::err : lab.console()::out);
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

    /** What does not compile may be a mistyped command. */
    private void hint(String source) {
        InputLine line = InputLine.asCommand(source);
        if (line.looksLikeCommand()) {
            List<String> near = lab.registry().nearest(line.name());
            if (!near.isEmpty()) {
                lab.note("command.didyoumean", near);
            }
        }
    }
}
