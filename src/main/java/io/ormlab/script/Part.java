package io.ormlab.script;

import java.util.List;

/** A part of a file that something is done for; {@code line} counts from 1, in the file. */
sealed interface Part {

    int line();

    /** What is typed, by inputs, or by lines where nobody has said yet where an input ends. */
    List<String> inputs();

    /** Does what this part says. */
    void play(Play play);

    /** Input lines alone: where an input ends is asked of what runs it. */
    record Script(int line, List<String> lines) implements Part {
        @Override
        public List<String> inputs() {
            return lines;
        }

        @Override
        public void play(Play play) {
            play.script(line, lines.iterator());
        }
    }

    /** Inputs, each with the output that is expected of it. */
    record Transcript(int line, List<Exchange> exchanges) implements Part {
        @Override
        public List<String> inputs() {
            return exchanges.stream().map(Exchange::input).toList();
        }

        @Override
        public void play(Play play) {
            exchanges.forEach(play::exchange);
        }
    }

    /** A file to write into the workspace. */
    record SourceFile(int line, String path, String text) implements Part {
        @Override
        public List<String> inputs() {
            return List.of();
        }

        @Override
        public void play(Play play) {
            play.file(this);
        }
    }
}
