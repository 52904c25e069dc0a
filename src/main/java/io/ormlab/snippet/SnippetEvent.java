package io.ormlab.snippet;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One thing that came of a line of Java. {@code id} is the snippet's, as in {@code #3:1}. */
public sealed interface SnippetEvent {

    String id();

    /** Whether the rest of the line was left out because of this. */
    default boolean failed() {
        return false;
    }

    /** Whether JShell came out of this in pieces. */
    default boolean breaks() {
        return false;
    }

    /** What there is to say in words, a line each; a value and a problem are for the caller to draw. */
    default List<Message> messages() {
        return List.of();
    }

    /** How a value came about. */
    enum Form {
        EXPRESSION,
        DECLARATION,
        ASSIGNMENT
    }

    /**
     * A value, the object itself.
     *
     * @param name the variable that holds it; empty where none does
     * @param type as Java source, with type arguments
     * @param temporary whether the name is one that was given here, such as {@code $1}
     * @param ended whether the snippet was typed with its last semicolon
     */
    record Value(String id, Form form, String name, String type, Object value, boolean temporary, boolean ended)
            implements SnippetEvent {

        /** An expression always shows its value; a declaration or an assignment only where no semicolon ended it. */
        public boolean shown() {
            return form == Form.EXPRESSION || !ended;
        }
    }

    /** What happened to a declaration. */
    enum Change {
        CREATED,
        REPLACED,
        /** An earlier one got what it was waiting for. */
        USABLE,
        /** An earlier variable lost its value, because its type was declared anew. */
        RESET,
        /** An earlier one no longer compiles, because what it refers to was declared anew. */
        LOST,
        /** An earlier one no longer compiles, because what it refers to was dropped. */
        LEFT
    }

    /**
     * A declaration other than a variable that has its value.
     *
     * @param missing what must be declared before this can be used, such as "class Foo"
     */
    record Declared(String id, Kind kind, String name, Change change, List<Message> missing) implements SnippetEvent {
        @Override
        public List<Message> messages() {
            Message what = kind.named(name);
            String key = "snippet." + change.name().toLowerCase(Locale.ROOT);
            return List.of(
                    missing.isEmpty()
                            ? Message.of(key, what)
                            : Message.of("snippet.waiting", Message.of(key, what), missing));
        }
    }

    /** The compiler accepts it, with warnings. */
    record Warned(String id, List<SnippetProblem> problems) implements SnippetEvent {}

    /** The compiler refuses it. */
    record Problem(String id, List<SnippetProblem> problems) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }
    }

    /** It called a method, or used a class, that refers to something not declared yet. */
    record Unusable(String id, Kind kind, String name, List<Message> missing) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.of("snippet.unusable", kind.named(name), missing));
        }
    }

    /**
     * An exception left it.
     *
     * @param id empty where it left a thread that an earlier snippet had started
     * @param chain the exception and its causes, outermost first; never empty
     */
    record Threw(String id, List<Failure> chain) implements SnippetEvent {

        public Throwable thrown() {
            return chain.get(0).thrown();
        }

        @Override
        public boolean failed() {
            return !id.isEmpty();
        }

        @Override
        public List<Message> messages() {
            return chain.stream()
                    .flatMap(failure -> failure.refusal().stream())
                    .findFirst()
                    .map(this::refused)
                    .orElseGet(this::chained);
        }

        /** Ours says what happened better than those that Ebean wraps around it. */
        private List<Message> refused(LabException refusal) {
            List<Message> lines = new ArrayList<>(refusal.lines());
            chain.stream()
                    .map(Failure::frames)
                    .filter(frames -> !frames.isEmpty())
                    .findFirst()
                    .ifPresent(frames -> frames.forEach(frame -> lines.add(at(frame))));
            return lines;
        }

        private List<Message> chained() {
            List<Message> lines = new ArrayList<>();
            String key = id.isEmpty() ? "snippet.threw.thread" : "snippet.threw";
            for (Failure failure : chain) {
                Optional<Message> constraint = failure.constraint();
                lines.add(Message.of(key, constraint.map(failure::with).orElseGet(failure::words)));
                failure.frames().forEach(frame -> lines.add(at(frame)));
                key = "snippet.threw.cause";
                if (constraint.isPresent()) {
                    break;
                }
            }
            if (chain.stream().anyMatch(each -> each.thrown() instanceof OutOfMemoryError)) {
                lines.add(Message.of("snippet.memory"));
            }
            return lines;
        }

        private static Message at(Frame frame) {
            Object place = frame.method().isEmpty()
                    ? frame.place()
                    : Message.of("snippet.at.method", frame.method(), frame.place());
            return frame.times() == 1
                    ? Message.of("snippet.at", place)
                    : Message.of("snippet.at.times", place, frame.times());
        }
    }

    /** It asked for the end of the JVM, which goes on. */
    record Exited(String id, int status) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.of("snippet.exited", String.valueOf(status)));
        }
    }

    /**
     * It was interrupted.
     *
     * @param leftBehind whether nothing could stop it, so that its thread goes on without anybody waiting for it
     */
    record Interrupted(String id, boolean leftBehind) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.of(leftBehind ? "snippet.interrupted.behind" : "snippet.interrupted"));
        }
    }

    /** Threads that the line started go on. */
    record GoesOn(String id, List<String> threads) implements SnippetEvent {
        @Override
        public List<Message> messages() {
            return List.of(Message.of("snippet.goeson", threads));
        }
    }

    /** It was not even looked at: nobody types so much, and the compiler would not be done with it. */
    record TooLong(String id, int most) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.of("snippet.toolong", most));
        }
    }

    /** The compiler failed on it: a method of more than 64 KB, a text constant that is too long, no memory left. */
    record TooMuch(String id) implements SnippetEvent {
        @Override
        public boolean failed() {
            return true;
        }

        @Override
        public boolean breaks() {
            return true;
        }

        @Override
        public List<Message> messages() {
            return List.of(Message.of("snippet.toomuch"));
        }
    }

    /** JShell had to be started anew. */
    record Restarted(String id, Reloaded lost) implements SnippetEvent {
        @Override
        public List<Message> messages() {
            List<String> names = new ArrayList<>(lost.variables());
            names.addAll(lost.declarations());
            return names.isEmpty() ? List.of() : List.of(Message.of("snippet.restarted", names));
        }
    }
}
