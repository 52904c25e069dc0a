package io.ormlab.shell;

import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers: commands and what follows them, or Java. */
final class InputCompleter implements Completer {

    private final CommandWords commands;
    private final JavaWords java;

    InputCompleter(CommandWords commands, JavaWords java) {
        this.commands = commands;
        this.java = java;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        // The reader was given a parser that makes nothing else.
        Place place = (Place) line;
        Stream<Candidate> offered =
                switch (place.kind()) {
                    case FIRST -> first(place);
                    case ARGUMENT -> commands.at(place);
                    case JAVA -> java.at(place);
                };
        offered.forEach(candidates::add);
    }

    /** Java's own names come in once there is a letter: thousands of classes are no answer to an empty line. */
    private Stream<Candidate> first(Place place) {
        boolean maybeJava = !place.word().isEmpty() && place.word().indexOf('-') < 0;
        List<Candidate> names = commands.names(place.word());
        return !names.isEmpty() ? names.stream() : maybeJava ? java.at(place) : Stream.empty();
    }
}
