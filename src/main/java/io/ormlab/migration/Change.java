package io.ormlab.migration;

import io.ormlab.message.Message;
import io.ormlab.migration.Directives.Deed;
import io.ormlab.migration.Directives.Kind;
import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import java.util.Optional;

/** One thing that a step changes; it can be said in words and told to whoever runs the step. */
public sealed interface Change {

    /** What it changes, in words. */
    Message words();

    /** What whoever runs the step is told; empty for what shows in nothing but the table's DDL. */
    default Optional<Deed> deed() {
        return Optional.empty();
    }

    /** Whether SQLite can make it only by building the table anew. */
    default boolean needsRebuild() {
        return true;
    }

    /** Whether it takes a constraint away. */
    default boolean loosens() {
        return false;
    }

    /** A new table. */
    record CreateTable(Table table) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.create-table", Names.quoted(table.name()));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.CREATES, ObjectName.table(table.name())));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }

    /** A table goes, and its rows. */
    record DropTable(Table table) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-table", Names.quoted(table.name()));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.DROPS, ObjectName.table(table.name())));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }

    /** A table's new name. */
    record RenameTable(String from, String to) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.rename-table", Names.quoted(from), Names.quoted(to));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.RENAMES, ObjectName.table(from), ObjectName.table(to)));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }

    /** A column's new name; the table by its old one. */
    record RenameColumn(String table, String from, String to) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.rename-column", new ObjectName(table, from), Names.quoted(to));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.RENAMES, new ObjectName(table, from), new ObjectName(table, to)));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }

    /**
     * A new column.
     *
     * @param simple whether {@code ALTER TABLE … ADD COLUMN} can make it
     */
    record AddColumn(String table, Column column, boolean simple) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.add-column", new ObjectName(table, column.name()), column.type());
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.ADDS, new ObjectName(table, column.name())));
        }

        @Override
        public boolean needsRebuild() {
            return !simple;
        }
    }

    /**
     * A column goes, and its values; the table and the column by their old names.
     *
     * @param simple whether {@code ALTER TABLE … DROP COLUMN} can do it
     */
    record DropColumn(String table, Column column, boolean simple) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-column", new ObjectName(table, column.name()));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.DROPS, new ObjectName(table, column.name())));
        }

        @Override
        public boolean needsRebuild() {
            return !simple;
        }
    }

    /** A column's type, nullability or default; the table by its new name. */
    record AlterColumn(String table, Column before, Column after) implements Change {
        @Override
        public Message words() {
            return Message.of(
                    "migration.change.alter-column", new ObjectName(table, after.name()), text(before), text(after));
        }

        private static String text(Column column) {
            return column.type()
                    + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
                    + (column.notNull() ? " not null" : "");
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.ALTERS, new ObjectName(table, after.name())));
        }

        @Override
        public boolean needsRebuild() {
            return !before.type().equals(after.type())
                    || before.notNull() != after.notNull()
                    || !java.util.Objects.equals(before.defaultValue(), after.defaultValue());
        }
    }

    /**
     * The column holds another value for a constant of its enum, or means another by the same value; the table by its new name.
     */
    record MoveConstants(String table, String column, Constants before, Constants after) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.constants", new ObjectName(table, column), before.differences(after));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.ALTERS, new ObjectName(table, column)));
        }

        @Override
        public boolean needsRebuild() {
            return !before.areAllIn(after);
        }
    }

    /** The primary key is made of other columns, or is called otherwise. */
    record ChangeKey(String table, Key before, Key after) implements Change {
        @Override
        public Message words() {
            return Message.of(
                    "migration.change.key",
                    Names.quoted(table),
                    after == null ? "—" : Names.quoted(after.columns()),
                    before == null ? "—" : Names.quoted(before.columns()));
        }
    }

    /** A trait of the table that no model says, such as AUTOINCREMENT, goes. */
    record DropTrait(String table, String trait) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-trait", Names.quoted(table), trait);
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.ALTERS, ObjectName.table(table)));
        }
    }

    record AddUnique(String table, Key unique) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.add-unique", Names.quoted(table), Names.quoted(unique.columns()));
        }
    }

    record DropUnique(String table, Key unique) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-unique", Names.quoted(table), Names.quoted(unique.columns()));
        }

        @Override
        public boolean loosens() {
            return true;
        }
    }

    record AddCheck(String table, Check check) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.add-check", Names.quoted(table), check.expression());
        }
    }

    record DropCheck(String table, Check check) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-check", Names.quoted(table), check.expression());
        }

        @Override
        public boolean loosens() {
            return true;
        }
    }

    record AddForeignKey(String table, ForeignKey key) implements Change {
        @Override
        public Message words() {
            return Message.of(
                    "migration.change.add-foreign-key",
                    Names.quoted(table),
                    Names.quoted(key.columns()),
                    Names.quoted(key.toTable()),
                    key.onDelete());
        }
    }

    record DropForeignKey(String table, ForeignKey key) implements Change {
        @Override
        public Message words() {
            return Message.of(
                    "migration.change.drop-foreign-key",
                    Names.quoted(table),
                    Names.quoted(key.columns()),
                    Names.quoted(key.toTable()));
        }

        @Override
        public boolean loosens() {
            return true;
        }
    }

    record CreateIndex(Index index) implements Change {
        @Override
        public Message words() {
            return Message.of(
                    "migration.change.create-index",
                    Names.quoted(index.name()),
                    Names.quoted(index.table()),
                    Names.quoted(index.columns()));
        }

        @Override
        public Optional<Deed> deed() {
            return Optional.of(new Deed(Kind.INDEXES, ObjectName.table(index.name())));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }

    record DropIndex(Index index) implements Change {
        @Override
        public Message words() {
            return Message.of("migration.change.drop-index", Names.quoted(index.name()), Names.quoted(index.table()));
        }

        @Override
        public boolean needsRebuild() {
            return false;
        }
    }
}
