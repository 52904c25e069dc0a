package io.ormlab.command;

import io.ormlab.model.SentStatement;
import io.ormlab.model.SqlListener;
import io.ormlab.query.SqlShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Ebean sends in a session: the sums, the last query, and for a line of Java that is echoed each statement. */
final class OrmTraffic implements SqlListener {

    /** What happened in a line, in its order. */
    sealed interface Event {

        record Began(long transaction) implements Event {}

        record Sent(SentStatement statement) implements Event {}

        /** More statements of the same shape, which are counted only. */
        record More(Repeat repeat) implements Event {}

        record Ended(long transaction, boolean committed) implements Event {}
    }

    /** Statements of one line that differ in their values only. */
    static final class Repeat {

        /** So many of them are shown. */
        static final int SHOWN = 3;

        private final SentStatement first;
        private final Set<List<List<Object>>> values = new HashSet<>();
        private int times;

        private Repeat(SentStatement first) {
            this.first = first;
        }

        SentStatement first() {
            return first;
        }

        int times() {
            return times;
        }

        /** Whether it is a query that would better be one: sent more than twice, each time for other values but no list. */
        boolean isLoad() {
            return first.reads() && values.size() > 2 && !SqlShape.hasList(first.sql());
        }

        private void add(SentStatement statement) {
            times++;
            if (values.size() < SHOWN) {
                values.add(statement.values());
            }
        }
    }

    /** The sums of a session. */
    static final class Sums {
        private long queries;
        private long changes;
        private long rows;
        private long nanos;
        private SentStatement slowest;

        long queries() {
            return queries;
        }

        long changes() {
            return changes;
        }

        long rows() {
            return rows;
        }

        long nanos() {
            return nanos;
        }

        Optional<SentStatement> slowest() {
            return Optional.ofNullable(slowest);
        }

        private void add(SentStatement statement) {
            queries += statement.reads() ? 1 : 0;
            changes += statement.reads() ? 0 : 1;
            rows += statement.rows();
            nanos += statement.nanos();
            slowest = slowest == null || slowest.nanos() < statement.nanos() ? statement : slowest;
        }
    }

    /** What a line sent. */
    record Line(List<Event> events, Collection<Repeat> repeats) {}

    private final Sums sums = new Sums();
    private List<Event> events = new ArrayList<>();
    private Map<SqlShape, Repeat> repeats = new LinkedHashMap<>();
    private SentStatement lastQuery;
    private boolean echo;
    private boolean inLine;

    /** Whether each statement is shown. */
    synchronized boolean echo() {
        return echo;
    }

    synchronized void echo(boolean on) {
        echo = on;
    }

    /** A line of Java begins. */
    synchronized void begin() {
        events = new ArrayList<>();
        repeats = new LinkedHashMap<>();
        inLine = echo;
    }

    /** It has ended. */
    synchronized Line end() {
        inLine = false;
        return new Line(events, repeats.values());
    }

    synchronized Sums sums() {
        return sums;
    }

    /** The last query that took values from a table; its own key's value, which Ebean asks after an insert, is none. */
    synchronized Optional<SentStatement> lastQuery() {
        return Optional.ofNullable(lastQuery);
    }

    @Override
    public synchronized void began(long transaction) {
        if (inLine) {
            events.add(new Event.Began(transaction));
        }
    }

    @Override
    public synchronized void sent(SentStatement statement) {
        if (statement.reads() && SqlShape.of(statement.sql()).table().isPresent()) {
            lastQuery = statement;
        }
        if (inLine) {
            Repeat repeat = repeats.computeIfAbsent(SqlShape.of(statement.sql()), shape -> new Repeat(statement));
            repeat.add(statement);
            if (repeat.times() <= Repeat.SHOWN) {
                events.add(new Event.Sent(statement));
            } else if (repeat.times() == Repeat.SHOWN + 1) {
                events.add(new Event.More(repeat));
            }
        }
    }

    @Override
    public synchronized void finished(SentStatement statement) {
        sums.add(statement);
    }

    @Override
    public synchronized void ended(long transaction, boolean committed) {
        if (!inLine) {
            return;
        }
        int began = events.lastIndexOf(new Event.Began(transaction));
        // Every query has a transaction; one that nothing was changed in, and all in this line, says nothing.
        if (began >= 0 && !changes(transaction, events.subList(began, events.size()))) {
            events.remove(began);
        } else {
            events.add(new Event.Ended(transaction, committed));
        }
    }

    private static boolean changes(long transaction, List<Event> since) {
        return since.stream()
                .anyMatch(event -> event instanceof Event.Sent sent
                        && sent.statement().transaction() == transaction
                        && !sent.statement().reads());
    }
}
