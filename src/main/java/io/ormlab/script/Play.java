package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One file being run: its parts in order, on one session, until one of them fails. */
final class Play {

    private final String name;
    private final Session session;
    private final Console console;
    private final Messages messages;
    private final Way way;
    private final Capture said;
    private final Rewriting rewriting;

    private int inputs;
    private int failures;
    private int differences;
    private LabException failure;

    /**
     * @param said the console that the session talks to
     * @param console where the run itself is talked about
     */
    Play(ScriptFile file, Session session, Capture said, Console console, Messages messages, Way way) {
        this.name = file.name();
        this.session = session;
        this.said = said;
        this.console = console;
        this.messages = messages;
        this.way = way;
        this.rewriting = new Rewriting(file.lines());
    }

    Outcome outcome() {
        Optional<LabException> stopped = failure == null && failures > 0
                ? Optional.of(LabException.of("script.failures", name, failures, inputs))
                : Optional.ofNullable(failure);
        return new Outcome(
                inputs,
                differences,
                rewriting.difference(name),
                rewriting.result().text(),
                stopped);
    }

    /** A script's inputs; their lines are read one by one. */
    void script(int firstLine, Iterator<String> lines) {
        ScriptInputs cut = new ScriptInputs(name, firstLine, lines, session);
        while (goesOn()) {
            Optional<ScriptInputs.Input> next = cut.next();
            if (next.isEmpty()) {
                return;
            }
            input(next.get());
        }
    }

    private void input(ScriptInputs.Input input) {
        if (!input.ended()) {
            throw LabException.of("script.open", place(input.line()));
        }
        inputs++;
        if (way.compare()) {
            said.begin();
        }
        int status = session.run(input.text());
        List<String> unseen = said.end();
        if (status != 0) {
            unseen.forEach(console::err);
            fail(input.line());
        }
    }

    /** An input that is expected to fail, with just these words, does what it should. */
    void exchange(Exchange exchange) {
        if (!goesOn()) {
            notReached(exchange);
            return;
        }
        if (!way.compare()) {
            TranscriptReader.written(exchange.input()).forEach(console::out);
        }
        inputs++;
        said.begin();
        int status = session.run(exchange.input());
        List<String> printed = said.end();
        boolean expected = exchange.expectation().accepts(printed);
        if (way.compare()) {
            differences += expected ? 0 : 1;
            rewriting.printed(exchange, printed);
        } else if (status != 0 && !expected) {
            fail(exchange.line());
        }
    }

    void file(Part.SourceFile file) {
        if (goesOn()) {
            new WorkspaceFile(session.folder()).write(place(file.line()), file.path(), file.text());
        }
    }

    /** The rest of a transcript after {@code quit} would look compared and was not. */
    private void notReached(Exchange exchange) {
        if (failure == null && way.compare()) {
            failure = LabException.of("script.left", place(exchange.line()));
        }
    }

    private boolean goesOn() {
        return failure == null && !session.left();
    }

    private void fail(int line) {
        failures++;
        if (way.keepGoing()) {
            messages.text(Message.of("script.failed.on", place(line))).lines().forEach(console::err);
        } else {
            failure = LabException.of("script.failed", place(line));
        }
    }

    private String place(int line) {
        return name + ":" + line;
    }
}
