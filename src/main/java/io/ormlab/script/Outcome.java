package io.ormlab.script;

import io.ormlab.message.LabException;
import java.util.List;
import java.util.Optional;

/**
 * What came of running a file.
 *
 * @param inputs how many inputs were run
 * @param differences how many of them did not print what is expected
 * @param difference how the output differs, as a unified diff of the file; empty where it does not
 * @param updated the whole text of the file with the output that its inputs had
 * @param stopped why the run did not do what it should: an input that failed, a file that could not be written
 */
public record Outcome(
        int inputs, int differences, List<String> difference, String updated, Optional<LabException> stopped) {

    /** Whether every input did what it should. */
    public boolean holds() {
        return stopped.isEmpty() && differences == 0;
    }

    Outcome stoppedBy(LabException failure) {
        return new Outcome(inputs, differences, difference, updated, Optional.of(failure));
    }
}
