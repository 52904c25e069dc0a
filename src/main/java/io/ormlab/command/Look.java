package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.snippet.SnippetSession;
import java.util.Optional;
import java.util.function.Supplier;

/** A look at a person's objects. Their own {@code toString} runs then, so it is run as their Java is, and can be stopped like it. */
final class Look {

    private Look() {}

    /**
     * What the look gives.
     *
     * @throws LabException where somebody stopped it
     */
    static <T> T at(Lab lab, Supplier<T> objects) {
        SnippetSession session = lab.snippets();
        // What was stopped before it may still be shown as far as it came.
        lab.begin();
        Supplier<T> look = () -> lab.stoppable(session::interrupt, () -> session.onThread(objects::get));
        return Optional.ofNullable(Printed.on(lab.console(), look))
                .orElseThrow(() -> LabException.of("command.sql.stopped"));
    }
}
