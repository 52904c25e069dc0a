package io.ormlab.model;

import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sources that are refused as a whole: a sentence for each, and then what to do, once for each kind. */
final class SourceRefusals {

    private final Messages messages;
    private final List<SourceProblem> problems = new ArrayList<>();
    private final List<Message> whats = new ArrayList<>();
    private final Set<Message> nexts = new LinkedHashSet<>();

    SourceRefusals(Messages messages) {
        this.messages = messages;
    }

    /** The keys are {@code model.KIND} and {@code model.KIND.next}; both are given the arguments. */
    void add(Path file, String kind, Object... args) {
        Message what = Message.of("model." + kind, args);
        problems.add(new SourceProblem(file, 1, 1, "", messages.text(what)));
        whats.add(what);
        nexts.add(Message.of("model." + kind + ".next"));
    }

    void throwIfAny() {
        if (!whats.isEmpty()) {
            List<Message> lines = new ArrayList<>(whats);
            lines.addAll(nexts);
            throw new ModelException(lines, problems, null);
        }
    }
}
