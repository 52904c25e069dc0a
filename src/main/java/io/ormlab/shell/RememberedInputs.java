package io.ormlab.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * What was typed, for the arrow keys: in this session, and in earlier ones on the same workspace. JLine's own file is left alone: it
 * fails on bytes that are no UTF-8, and two shells overwrite each other's.
 */
final class RememberedInputs extends DefaultHistory {

    private final Supplier<Optional<HistoryFile>> file;
    private final Predicate<String> secret;
    private boolean loaded;

    /**
     * @param file where they are kept; empty as long as there is no workspace
     * @param secret whether an input must not be written anywhere
     */
    RememberedInputs(Supplier<Optional<HistoryFile>> file, Predicate<String> secret) {
        this.file = file;
        this.secret = secret;
    }

    @Override
    public void load() {
        file.get().ifPresent(kept -> {
            loaded = true;
            kept.read().forEach(input -> internalAdd(Instant.now(), input));
        });
    }

    @Override
    public void add(Instant time, String line) {
        String input = line.strip();
        boolean again = !isEmpty() && get(last()).equals(input);
        if (input.isEmpty() || again || input.length() > HistoryFile.LONGEST || secret.test(input)) {
            return;
        }
        super.add(time, input);
        file.get().ifPresent(kept -> kept.append(input));
    }

    /** A workspace may have come into being since the reader started: {@code init} was typed. */
    void look() {
        if (!loaded) {
            load();
        }
    }

    @Override
    public void save() {
        // Each input is written when it is added: a shell that is killed has forgotten nothing.
        return;
    }
}
