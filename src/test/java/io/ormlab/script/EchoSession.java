package io.ormlab.script;

import io.ormlab.command.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A session with four commands: {@code say} prints what follows, {@code complain} prints it as diagnostics, {@code fail} does and
 * fails, {@code quit} leaves. All else is Java that counts the inputs; it goes on over lines while a brace is open.
 */
final class EchoSession implements Session {

    private final Console console;
    private final Path folder;
    private final List<String> inputs;
    private int asked;
    private boolean left;

    EchoSession(Console console, Path folder, List<String> inputs) {
        this.console = console;
        this.folder = folder;
        this.inputs = inputs;
    }

    static List<String> inputs() {
        return new ArrayList<>();
    }

    @Override
    public boolean isJava(String input) {
        return !input.matches("(?s)(say|print|complain|fail|quit)( .*)?");
    }

    @Override
    public boolean isComplete(String input) {
        asked++;
        return !isJava(input)
                || input.chars().filter(c -> c == '{').count()
                        == input.chars().filter(c -> c == '}').count();
    }

    int asked() {
        return asked;
    }

    @Override
    public int run(String input) {
        inputs.add(input);
        String[] words = input.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        switch (words[0]) {
            case "say" -> rest.lines().forEach(console::out);
            case "print" -> console.print(rest);
            case "complain" -> console.err(rest);
            case "fail" -> console.err(rest);
            case "quit" -> left = true;
            default -> console.out("java " + inputs.size());
        }
        return words[0].equals("fail") ? 1 : 0;
    }

    @Override
    public void interrupt() {
        left = true;
    }

    @Override
    public boolean left() {
        return left;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {}
}
