package io.ormlab.command;

import io.ormlab.message.Message;
import io.ormlab.migration.Directives;
import io.ormlab.migration.Directives.Deed;
import io.ormlab.migration.Directives.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a step does, in words: {@code 2 tables created}, {@code author.email added}. */
final class Deeds {

    /** More names than these are counted. */
    private static final int NAMED = 5;

    private Deeds() {}

    /**
     * What a step does, a message for each kind of deed.
     *
     * @param rowsKept how many rows a rebuilt table holds, by table; empty before it ran
     */
    static List<Message> words(Directives what, Map<String, Long> rowsKept) {
        List<Message> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Set<String> names = new LinkedHashSet<>();
            what.deeds().stream().filter(deed -> deed.kind() == kind).forEach(deed -> names.add(name(deed)));
            if (!names.isEmpty() && (kind != Kind.REBUILDS || rowsKept.isEmpty())) {
                words.add(word(kind, new ArrayList<>(names)));
            }
        }
        rowsKept.forEach((table, rows) -> words.add(Message.of("command.did.kept", table, rows)));
        return words.isEmpty() ? List.of(Message.of("command.did.other")) : words;
    }

    /** As {@link #words}, with every name, however many there are. */
    static List<Message> named(Directives what) {
        List<Message> words = new ArrayList<>();
        for (Deed deed : what.deeds()) {
            Message word = Message.of("command.did." + deed.kind().name().toLowerCase(Locale.ROOT), name(deed));
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? List.of(Message.of("command.did.other")) : words;
    }

    private static Message word(Kind kind, List<String> names) {
        String key = "command.did." + kind.name().toLowerCase(Locale.ROOT);
        boolean counted = kind == Kind.CREATES || kind == Kind.INDEXES || names.size() > NAMED;
        return counted ? Message.of(key + ".count", names.size()) : Message.of(key, names);
    }

    private static String name(Deed deed) {
        return deed.becomes() == null ? deed.on().toString() : deed.on() + " → " + deed.becomes();
    }
}
