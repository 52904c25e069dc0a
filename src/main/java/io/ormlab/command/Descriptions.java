package io.ormlab.command;

import io.ormlab.message.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/** The texts of {@code --help} for picocli: those of the command's own package, after those that all commands share. */
final class Descriptions extends ResourceBundle {

    private static final String SHARED = "command";

    private final Messages messages;
    private final String own;
    /** What picocli calls a word of a command, {@code run.FILE[0..*]}, and its key here. */
    private final Map<String, String> words = new HashMap<>();

    Descriptions(Messages messages, LabCommand command, CommandSpec spec) {
        this.messages = messages;
        String name = command.getClass().getPackageName();
        this.own = name.substring(name.lastIndexOf('.') + 1);
        for (var word : spec.positionalParameters()) {
            String key = spec.name() + "." + word.paramLabel();
            words.put(key + "[" + word.index() + "]", key);
        }
    }

    @Override
    protected Object handleGetObject(String asked) {
        String key = words.getOrDefault(asked, asked);
        String bundle = messages.keys(own).contains(key) ? own : SHARED;
        return messages.keys(bundle).contains(key) ? messages.text(bundle + "." + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new TreeSet<>(messages.keys(SHARED));
        keys.addAll(messages.keys(own));
        keys.addAll(words.keySet());
        return Collections.enumeration(keys);
    }
}
