package io.ormlab.shell;

import io.ormlab.command.Lab;
import java.util.stream.Stream;
import org.jline.reader.Candidate;

/** How Java may go on at the cursor. */
final class JavaWords {

    private final Lab lab;

    JavaWords(Lab lab) {
        this.lab = lab;
    }

    Stream<Candidate> at(Place place) {
        return Stream.empty();
    }
}
