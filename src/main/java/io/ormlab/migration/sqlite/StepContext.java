package io.ormlab.migration.sqlite;

import io.ormlab.migration.Answers;
import io.ormlab.migration.ColumnFacts;
import io.ormlab.migration.ModelFacts;
import io.ormlab.migration.Plan;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.TableChange;

/**
 * All that a step's script is made from.
 *
 * @param plan what is to be done
 * @param facts what the models say beyond the schema
 * @param answers what a person said
 * @param extras what hand-made objects hang on the tables
 * @param wayBack whether this undoes a step: what comes back is filled from a backup
 */
record StepContext(Plan plan, ModelFacts facts, Answers answers, HandMade extras, boolean wayBack) {

    /** What the models say of a column, be it the one that comes or, on the way back, the one that it was. */
    ColumnFacts facts(TableChange change, Column column) {
        if (!wayBack) {
            return facts.of(change.after().name(), column.name());
        }
        return change.was(column).isEmpty()
                ? ColumnFacts.NONE
                : facts.of(change.before().name(), change.oldName(column.name()))
                        .withoutScripts();
    }

    Conversions conversions() {
        return new Conversions();
    }

    Literals literals() {
        return new Literals();
    }
}
