package io.ormlab.migration.sqlite;

import io.ormlab.migration.Directives;
import io.ormlab.migration.Names;
import java.util.ArrayList;
import java.util.List;

/** An SQL file in the making: its directives, and its statements in the form that Ebean's script runner reads. */
final class Script {

    /** The name that a runner which left enforcement on is shown: what to do is in it. */
    private static final String GUARD = "turn PRAGMA foreign_keys off before this migration";

    private final List<Directives.Deed> deeds = new ArrayList<>();
    private final List<io.ormlab.migration.RowCheck> checks = new ArrayList<>();
    private final List<Directives.Restore> restores = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    Script deed(Directives.Deed deed) {
        if (!deeds.contains(deed)) {
            deeds.add(deed);
        }
        return this;
    }

    Script checks(List<io.ormlab.migration.RowCheck> more) {
        checks.addAll(more);
        return this;
    }

    Script restore(Directives.Restore restore) {
        restores.add(restore);
        // An empty table where nothing was restored, so that the file runs without ormlab too.
        statement("create temp table if not exists " + Names.quoted(restore.temporary()) + " ("
                + Names.quoted(restore.columns()) + ")");
        return this;
    }

    Script dropRestored() {
        restores.forEach(restore -> statement("drop table temp." + Names.quoted(restore.temporary())));
        return this;
    }

    Script comment(String text) {
        body.append("-- ").append(text).append('\n');
        return this;
    }

    Script statement(String sql) {
        if (isCutByTheRunner(sql)) {
            body.append("delimiter $$\n").append(sql).append("\n$$\n");
        } else {
            body.append(sql).append(";\n");
        }
        return this;
    }

    /** Ebean's script runner cuts at a line that ends in a semicolon. */
    private static boolean isCutByTheRunner(String sql) {
        return sql.contains(";");
    }

    Script blank() {
        if (body.length() > 0 && !body.toString().endsWith("\n\n")) {
            body.append('\n');
        }
        return this;
    }

    /**
     * Refuses to go on where foreign keys are enforced: dropping a table would then delete its rows first, and the children's
     * with them, and the switch does nothing inside a transaction (https://www.sqlite.org/foreignkeys.html#fk_enable).
     */
    Script guard() {
        return statement("create temp table ormlab_guard (is_on integer constraint " + Names.quoted(GUARD)
                        + " check (is_on = 0))")
                .statement("insert into ormlab_guard select foreign_keys from pragma_foreign_keys")
                .statement("drop table temp.ormlab_guard")
                .blank();
    }

    StepScript finish() {
        Directives directives = new Directives(deeds, checks, restores);
        String head = directives.text();
        return new StepScript(
                head + (head.isEmpty() ? "" : "\n") + body.toString().strip() + "\n", directives);
    }
}
