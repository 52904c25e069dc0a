package io.ormlab.migration;

import io.ebean.annotation.ConstraintMode;
import io.ebeaninternal.dbmigration.ddlgeneration.platform.DdlHelp;
import io.ebeaninternal.dbmigration.migration.AlterForeignKey;
import io.ebeaninternal.dbmigration.migration.ChangeSet;
import io.ebeaninternal.dbmigration.migration.CreateTable;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ebeaninternal.dbmigration.model.MCompoundForeignKey;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import java.util.HashMap;
import java.util.Map;

/**
 * What the model files say that a foreign key of several columns does on delete and on update. Ebean writes it into them, and its
 * own reader passes over it (MTable.addForeignKey).
 */
final class CompoundKeyActions {

    private record Actions(String onDelete, String onUpdate) {}

    private final Map<String, Actions> byName = new HashMap<>();

    /** A migration in its turn. */
    void follow(Migration migration) {
        for (ChangeSet changes : migration.getChangeSet()) {
            for (Object change : changes.getChangeSetChildren()) {
                if (change instanceof CreateTable table) {
                    table.getForeignKey()
                            .forEach(key -> put(key.getName(), new Actions(key.getOnDelete(), key.getOnUpdate())));
                } else if (change instanceof AlterForeignKey key && !DdlHelp.isDropForeignKey(key.getColumnNames())) {
                    put(key.getName(), new Actions(key.getOnDelete(), key.getOnUpdate()));
                }
            }
        }
    }

    private void put(String name, Actions actions) {
        byName.put(Names.fold(name), actions);
    }

    /** Puts them where Ebean's reader left them out. */
    void restore(ModelContainer model) {
        for (MTable table : model.getTables().values()) {
            for (MCompoundForeignKey key : table.getCompoundKeys()) {
                Actions actions = byName.get(Names.fold(key.getName()));
                if (actions != null) {
                    key.setForeignKeyModes(mode(actions.onDelete()), mode(actions.onUpdate()));
                }
            }
        }
    }

    private static ConstraintMode mode(String name) {
        return name == null ? null : ConstraintMode.valueOf(name);
    }
}
