package io.ormlab.snippet;

import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who types Java, and what is said: a value as {@code name ==> value}, a problem with its place, and all messages. */
final class Typing implements AutoCloseable {

    static final String AUTHOR = """
            package models;
            public class Author {
                public String name;
                public int age;
                public Author() {}
                public Author(String name) { this.name = name; }
                public void fail() { throw new IllegalStateException("outer", new RuntimeException("inner")); }
                public void loop() { while (true) {} }
                @Override public String toString() { return "Author " + name; }
            }
            """;

    private final TestHost host;
    private final SnippetSession session;
    private final Messages messages;

    private Typing(Language language, TestHost host) {
        this.host = host;
        session = new SnippetSession(host, language);
        messages = new Messages(language);
    }

    static Typing in(Language language) {
        return new Typing(language, TestHost.of(AUTHOR));
    }

    static Typing over(TestHost host) {
        return new Typing(Language.EN, host);
    }

    SnippetSession session() {
        return session;
    }

    TestHost host() {
        return host;
    }

    List<SnippetEvent> events(String input) {
        return session.eval(input);
    }

    /** The value of the last snippet. */
    Object value(String input) {
        List<SnippetEvent> events = events(input);
        return ((SnippetEvent.Value) events.get(events.size() - 1)).value();
    }

    List<String> said(String input) {
        return said(events(input));
    }

    /** What is said where somebody interrupts once the snippet's own code runs, however long its compilation took. */
    List<String> saidInterruptedInside(String input) {
        return saidInterruptedIn("REPL.", input);
    }

    /** What is said where somebody interrupts once a thread is in code of this package. */
    List<String> saidInterruptedIn(String inside, String input) {
        // Those that another test left behind.
        Set<Thread> before = threadsIn(inside);
        CompletableFuture.runAsync(() -> {
            while (before.containsAll(threadsIn(inside))) {
                Thread.onSpinWait();
            }
            session.interrupt();
        });
        return said(input);
    }

    private static Set<Thread> threadsIn(String inside) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Stream.of(each.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith(inside)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> said(List<SnippetEvent> events) {
        List<String> lines = new ArrayList<>();
        for (SnippetEvent event : events) {
            if (event instanceof SnippetEvent.Value value && value.shown()) {
                lines.add(value.name() + " ==> " + value.value());
            }
            if (event instanceof SnippetEvent.Problem problem) {
                problem.problems().forEach(each -> lines.add(place(each)));
            }
            if (event instanceof SnippetEvent.Warned warned) {
                warned.problems().forEach(each -> lines.add("warning " + place(each)));
            }
            event.messages().forEach(each -> lines.add(messages.text(each)));
        }
        return lines;
    }

    private static String place(SnippetProblem problem) {
        String marked = problem.sourceLine()
                .substring(
                        problem.column() - 1,
                        Math.min(problem.sourceLine().length(), problem.column() - 1 + problem.length()));
        return problem.line() + ":" + problem.column() + " [" + marked + "] " + problem.text();
    }

    @Override
    public void close() {
        session.close();
    }
}
