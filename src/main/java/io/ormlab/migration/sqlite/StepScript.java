package io.ormlab.migration.sqlite;

import io.ormlab.migration.Directives;
import io.ormlab.migration.RowCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * A step as SQL.
 *
 * @param sql the whole file, directives first
 * @param directives the same directives, read
 */
public record StepScript(String sql, Directives directives) {

    /** The same with more behind it, and what that demands of the rows. */
    public StepScript before(List<RowCheck> demands, String statements) {
        List<RowCheck> all = new ArrayList<>(directives.checks());
        all.addAll(demands);
        Directives more = new Directives(directives.deeds(), all, directives.restores());
        String body = sql.substring(directives.text().length());
        String head = directives.text().isEmpty() && !more.text().isEmpty() ? more.text() + "\n" : more.text();
        return new StepScript(head + body + statements, more);
    }

    /** The same with more before it: what it says that it does, and the statements that do it. */
    public StepScript after(List<Directives.Deed> deeds, String statements) {
        List<Directives.Deed> all = new ArrayList<>(deeds);
        all.addAll(directives.deeds());
        Directives more = new Directives(all, directives.checks(), directives.restores());
        String body = sql.substring(directives.text().length()).stripLeading();
        return new StepScript(more.text() + "\n" + statements + body, more);
    }
}
