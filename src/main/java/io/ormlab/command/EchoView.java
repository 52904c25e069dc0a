package io.ormlab.command;

import io.ormlab.command.OrmTraffic.Event;
import io.ormlab.command.OrmTraffic.Repeat;
import io.ormlab.message.Message;
import io.ormlab.model.EntityDescription;
import io.ormlab.model.Models;
import io.ormlab.model.SentStatement;
import io.ormlab.query.BoundValue;
import io.ormlab.query.SqlShape;
import io.ormlab.render.SqlInk;
import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a line of Java sent, shown under it as SQL, with comments of what came of it. */
final class EchoView {

    private static final String INDENT = "  ";

    private final Lab lab;
    private final Style style;
    private final SqlInk ink;

    EchoView(Lab lab) {
        this.lab = lab;
        this.style = new Style(lab.console().colour());
        this.ink = new SqlInk(style);
    }

    void show(OrmTraffic.Line line) {
        line.events().forEach(this::show);
        line.repeats().stream().filter(Repeat::isLoad).forEach(repeat -> lesson(repeat, line.repeats()));
    }

    private void show(Event event) {
        if (event instanceof Event.Sent sent) {
            statement(sent.statement());
        } else if (event instanceof Event.More more) {
            more(more.repeat());
        } else if (event instanceof Event.Ended ended) {
            sql(ended.committed() ? "commit" : "rollback");
        } else {
            sql("begin");
        }
    }

    private void statement(SentStatement statement) {
        sql(statement.sql());
        String values = BoundValue.rows(statement.values());
        Message did = Message.of(did(statement), statement.rows(), millis(statement.nanos()));
        if (values.isEmpty()) {
            comment(did.key(), did.args().toArray());
        } else {
            comment("ormsql.echo.values", values, did);
        }
    }

    /** Which one it is, as far as it fits in the line. */
    private void more(Repeat repeat) {
        String sql = TextWidth.fit(
                TextWidth.printable(repeat.first().sql()),
                Math.max(20, lab.console().width() / 2));
        comment("ormsql.echo.more", repeat.times() - Repeat.SHOWN, sql);
    }

    private static String did(SentStatement statement) {
        if (statement.failed()) {
            return "ormsql.echo.failed";
        }
        return statement.reads() ? "ormsql.echo.read" : "ormsql.echo.changed";
    }

    /** Milliseconds to a tenth. */
    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    /** Says that one query would do, and which. */
    private void lesson(Repeat repeat, Collection<Repeat> all) {
        comment("ormsql.lesson.same", repeat.times());
        // Where the objects come from was asked for first; all are in the order of their first statement.
        Set<String> before = all.stream()
                .takeWhile(other -> other != repeat)
                .flatMap(other -> SqlShape.of(other.first().sql()).table().stream())
                .collect(Collectors.toSet());
        Optional<Relationship> relationship =
                Relationship.loadedBy(SqlShape.of(repeat.first().sql()), models(), before);
        relationship.ifPresentOrElse(
                loaded -> comment("ormsql.lesson.fetch", loaded, loaded.entity(), loaded.property()),
                () -> comment("ormsql.lesson.one"));
    }

    private List<EntityDescription> models() {
        return lab.lastModels().map(Models::describe).orElse(List.of());
    }

    private void sql(String text) {
        int room = Math.max(20, lab.console().width() - INDENT.length());
        TextWidth.wrap(TextWidth.printable(text), room)
                .forEach(line -> lab.console().out(INDENT + ink.paint(line)));
    }

    private void comment(String key, Object... args) {
        lab.messages().text(key, args).lines().forEach(line -> lab.console().out(INDENT + style.dim("-- " + line)));
    }
}
