package io.ormlab.command;

import io.ormlab.message.Messages;
import io.ormlab.render.Column;
import io.ormlab.render.TextTable;
import java.util.ArrayList;
import java.util.List;

/** How ormlab is called, and a line for each command. */
final class Usage {

    private final Lab lab;

    Usage(Lab lab) {
        this.lab = lab;
    }

    void say() {
        lab.say("command.usage.root");
        lab.console().out("");
        commands().forEach(lab.console()::out);
    }

    /** The commands with what they do, a line each. */
    List<String> commands() {
        Messages messages = lab.messages();
        Registry registry = lab.registry();
        List<List<String>> rows = new ArrayList<>();
        for (String name : registry.names()) {
            List<String> words = new ArrayList<>(List.of(name));
            words.addAll(registry.aliases(name));
            rows.add(List.of(
                    String.join(", ", words),
                    messages.text(registry.bundle(name) + "." + name + ".usage.description")));
        }
        List<Column> columns = List.of(
                Column.left(messages.text("command.help.command")), Column.prose(messages.text("command.help.does")));
        return TextTable.of(columns, rows).lines(lab.console().width());
    }
}
