package io.ormlab.migration.sqlite;

import io.ormlab.message.Message;
import io.ormlab.migration.Names;
import io.ormlab.migration.ObjectName;
import io.ormlab.migration.sqlite.LiveTable.LiveColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a live database differs from what it is to be, a sentence for each object. */
public final class Drift {

    private final List<Message> found = new ArrayList<>();

    private Drift() {}

    /** The differences; empty where there are none. Views and triggers are a person's own and are not compared. */
    public static List<Message> between(LiveSchema wanted, LiveSchema live) {
        Drift drift = new Drift();
        for (String name : both(wanted.tables().keySet(), live.tables().keySet())) {
            LiveTable want = wanted.tables().get(name);
            LiveTable have = live.tables().get(name);
            if (have == null) {
                drift.say("missing-table", Names.quoted(want.name()));
            } else if (want == null) {
                drift.say("extra-table", Names.quoted(have.name()));
            } else {
                drift.table(want, have);
            }
        }
        return drift.found;
    }

    private void table(LiveTable want, LiveTable have) {
        String table = Names.quoted(have.name());
        for (String name : both(want.columns().keySet(), have.columns().keySet())) {
            column(have.name(), want.columns().get(name), have.columns().get(name));
        }
        if (!want.key().equals(have.key())) {
            say("key", table, String.join(", ", have.key()), String.join(", ", want.key()));
        }
        sets("unique", table, texts(want.uniques()), texts(have.uniques()));
        sets("check", table, want.checks(), have.checks());
        sets("foreign-key", table, want.foreignKeys(), have.foreignKeys());
        sets("trait", table, want.traits(), have.traits());
        for (String name : both(want.indexes().keySet(), have.indexes().keySet())) {
            String made = have.indexes().get(name);
            if (made == null) {
                say("missing-index", name, table);
            } else if (!want.indexes().containsKey(name)) {
                say("extra-index", name, table);
            } else if (!made.equals(want.indexes().get(name))) {
                say("index", name, table, made, want.indexes().get(name));
            }
        }
    }

    private void column(String table, LiveColumn want, LiveColumn have) {
        if (have == null) {
            say("missing-column", new ObjectName(table, want.name()), want.text());
        } else if (want == null) {
            say("extra-column", new ObjectName(table, have.name()), have.text());
        } else if (!have.sameAs(want)) {
            say("column", new ObjectName(table, have.name()), have.text(), want.text());
        }
    }

    private void sets(String kind, String table, Set<String> want, Set<String> have) {
        want.stream().filter(each -> !have.contains(each)).forEach(each -> say("missing-" + kind, table, each));
        have.stream().filter(each -> !want.contains(each)).forEach(each -> say("extra-" + kind, table, each));
    }

    private static Set<String> texts(Collection<List<String>> lists) {
        Set<String> texts = new TreeSet<>();
        lists.forEach(list -> texts.add(String.join(", ", list)));
        return texts;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private void say(String kind, Object... args) {
        found.add(Message.of("migration.drift." + kind, args));
    }
}
