package io.ormlab;

import io.ormlab.command.Console;
import io.ormlab.command.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A console at which somebody answers what is asked, and who heard what. */
final class AnsweringConsole implements Console {

    final List<String> said = new ArrayList<>();
    final List<Question> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    AnsweringConsole(String... answers) {
        this.answers.addAll(List.of(answers));
    }

    @Override
    public String ask(Question question) {
        asked.add(question);
        return answers.removeFirst();
    }

    @Override
    public void out(String line) {
        said.add(line);
    }

    @Override
    public void err(String line) {
        said.add("! " + line);
    }

    @Override
    public void print(String text) {
        said.add(text);
    }

    @Override
    public int width() {
        return 80;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public boolean colour() {
        return true;
    }
}
