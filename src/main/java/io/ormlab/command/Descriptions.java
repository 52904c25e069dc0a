package io.ormlab.command;

import io.ormlab.message.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The texts of {@code --help} for picocli: those of the command's own package, after those that all commands share. */
final class Descriptions extends ResourceBundle {

    private static final String SHARED = "command";

    private final Messages messages;
    private final String own;

    Descriptions(Messages messages, Class<? extends LabCommand> command) {
        this.messages = messages;
        String name = command.getPackageName();
        this.own = name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    protected Object handleGetObject(String key) {
        String bundle = messages.keys(own).contains(key) ? own : SHARED;
        return messages.keys(bundle).contains(key) ? messages.text(bundle + "." + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new TreeSet<>(messages.keys(SHARED));
        keys.addAll(messages.keys(own));
        return Collections.enumeration(keys);
    }
}
