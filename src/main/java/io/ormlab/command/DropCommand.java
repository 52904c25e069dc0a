package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.snippet.Dropped;
import io.ormlab.snippet.SnippetEvent;
import java.util.List;
import picocli.CommandLine.Parameters;

/** {@code drop}: takes back Java that was typed, by its name or its number. */
final class DropCommand extends LabCommand {

    @Parameters(paramLabel = "NAME", arity = "1..*")
    private List<String> names;

    @Override
    protected void run(Lab lab) {
        for (String name : names) {
            Dropped dropped = lab.snippets().drop(name(name));
            if (dropped.names().isEmpty()) {
                throw none(name);
            }
            lab.say("editing.drop.done", dropped.names());
            dropped.events().stream()
                    .map(SnippetEvent::messages)
                    .flatMap(List::stream)
                    .map(lab.messages()::text)
                    .forEach(lab.console()::out);
        }
    }

    /** A number may be written as failures write it: {@code #3}. */
    static String name(String word) {
        return word.startsWith("#") ? word.substring(1) : word;
    }

    static LabException none(String name) {
        return LabException.of("editing.drop.none", Shown.shortened(name)).and("editing.drop.none.next");
    }
}
