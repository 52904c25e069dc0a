package io.ormlab.shell;

import io.ormlab.command.Lab;
import io.ormlab.snippet.Completion;
import io.ormlab.snippet.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;

/** How Java may go on at the cursor, as JShell knows it. */
final class JavaWords {

    private static final int MOST_ARGUMENTS = 20;

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

    /** The calls that may be meant where a line of Java ends in the brackets of one; none where it is no Java. */
    List<String> signatures(Place place) {
        String source = place.before();
        return place.kind() == Place.Kind.JAVA
                ? lab.snippets().signatures(source, source.length()).stream()
                        .map(Documentation::signature)
                        .toList()
                : List.of();
    }

    /** The names that have the type of the argument that is to come; none where all have. */
    List<String> arguments(Place place) {
        String source = place.before();
        List<Completion> all = lab.snippets().completions(source, source.length());
        List<String> fitting = all.stream()
                .filter(Completion::fitting)
                .map(Completion::text)
                .limit(MOST_ARGUMENTS)
                .toList();
        return fitting.size() == all.size() ? List.of() : fitting;
    }

    /** What is known of the name, or the calls, that the text ends in: each signature with its documentation under it. */
    List<Documentation> documentation(Place place) {
        String source = place.before();
        return place.kind() == Place.Kind.ARGUMENT ? List.of() : lab.snippets().documentation(source, source.length());
    }
}
