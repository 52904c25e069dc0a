package io.ormlab.shell;

import io.ormlab.command.Lab;
import io.ormlab.snippet.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;

/** How Java may go on at the cursor, as JShell knows it. */
final class JavaWords {

    private final Lab lab;

    JavaWords(Lab lab) {
        this.lab = lab;
    }

    Stream<Candidate> at(Place place) {
        String source = place.before();
        List<Completion> completions = lab.snippets().completions(source, source.length());
        boolean anyFits = completions.stream().anyMatch(Completion::fitting);
        List<Candidate> candidates = new ArrayList<>();
        for (Completion completion : completions) {
            String text = fromWord(place, source, completion);
            // Where a type is expected, only what has it; else everything.
            if (text != null && (completion.fitting() || !anyFits)) {
                candidates.add(new Candidate(text, text, null, null, null, null, false));
            }
        }
        return candidates.stream();
    }

    /** What takes the place of the word; null where the completion would change what stands before it. */
    private static String fromWord(Place place, String source, Completion completion) {
        int word = place.start() - place.from();
        int anchor = completion.anchor();
        if (anchor >= word) {
            return source.substring(word, anchor) + completion.text();
        }
        String kept = source.substring(anchor, word);
        return completion.text().startsWith(kept) ? completion.text().substring(kept.length()) : null;
    }

    /** The signatures of the call that a line of Java ends in; none where it is no Java. */
    List<String> signatures(Place place) {
        String source = place.before();
        return place.kind() == Place.Kind.JAVA ? lab.snippets().documentation(source, source.length()) : List.of();
    }
}
