package io.ormlab.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a database is to look like: its tables, by folded name, in the order of the models. The records in it compare themselves
 * by code of their own: Java puts a record's together at its first use, from method handles, 5 ms of a short command for each.
 */
public record Schema(Map<String, Table> byName) {

    public Schema {
        byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public static Schema of(Collection<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(Names.fold(table.name()), table));
        return new Schema(byName);
    }

    public Collection<Table> tables() {
        return byName.values();
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(byName.get(Names.fold(name)));
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /**
     * A table.
     *
     * @param name its bare name
     * @param primaryKey the primary key's constraint, or null where it has none
     * @param constants by folded column, what it holds for an enum's constants; only where that is known
     */
    public record Table(
            String name,
            List<Column> columns,
            Key primaryKey,
            List<Key> uniques,
            List<Check> checks,
            List<ForeignKey> foreignKeys,
            List<Index> indexes,
            Map<String, Constants> constants) {

        public Table(
                String name,
                List<Column> columns,
                Key primaryKey,
                List<Key> uniques,
                List<Check> checks,
                List<ForeignKey> foreignKeys,
                List<Index> indexes) {
            this(name, columns, primaryKey, uniques, checks, foreignKeys, indexes, Map.of());
        }

        public Table {
            columns = List.copyOf(columns);
            uniques = List.copyOf(uniques);
            checks = List.copyOf(checks);
            foreignKeys = List.copyOf(foreignKeys);
            indexes = List.copyOf(indexes);
            constants = Map.copyOf(constants);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Table that
                    && Objects.equals(name, that.name)
                    && Objects.equals(columns, that.columns)
                    && Objects.equals(primaryKey, that.primaryKey)
                    && Objects.equals(uniques, that.uniques)
                    && Objects.equals(checks, that.checks)
                    && Objects.equals(foreignKeys, that.foreignKeys)
                    && Objects.equals(indexes, that.indexes)
                    && Objects.equals(constants, that.constants);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, columns, primaryKey, uniques, checks, foreignKeys, indexes, constants);
        }

        Table with(Map<String, Constants> known) {
            return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, indexes, known);
        }

        Optional<Constants> constantsOf(String column) {
            return Optional.ofNullable(constants.get(Names.fold(column)));
        }

        public Optional<Column> column(String column) {
            return columns.stream()
                    .filter(each -> Names.same(each.name(), column))
                    .findFirst();
        }

        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        /** The primary key's columns; empty where there is none. */
        public List<String> keyColumns() {
            return primaryKey == null ? List.of() : primaryKey.columns();
        }

        public boolean isKey(String column) {
            return keyColumns().stream().anyMatch(key -> Names.same(key, column));
        }

        /** The check on this column. */
        public Optional<Check> checkOn(String column) {
            return checks.stream()
                    .filter(each -> Names.same(each.column(), column))
                    .findFirst();
        }

        /** Whether a constraint of the table (not an index) names the column. */
        public boolean isConstrained(String column) {
            List<String> named = new ArrayList<>(keyColumns());
            uniques.forEach(unique -> named.addAll(unique.columns()));
            checks.forEach(check -> named.add(check.column()));
            foreignKeys.forEach(key -> named.addAll(key.columns()));
            return named.stream().anyMatch(each -> Names.same(each, column));
        }
    }

    /**
     * A column.
     *
     * @param logical Ebean's own type, the same on every platform ({@code decimal(10,2)}, {@code localdate})
     * @param type the type that it becomes in this database
     * @param defaultValue an SQL literal or expression, or null
     */
    public record Column(String name, String logical, String type, boolean notNull, String defaultValue) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Column that
                    && Objects.equals(name, that.name)
                    && Objects.equals(logical, that.logical)
                    && Objects.equals(type, that.type)
                    && notNull == that.notNull
                    && Objects.equals(defaultValue, that.defaultValue);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, logical, type, notNull, defaultValue);
        }
    }

    /** A primary key's or a unique's constraint. */
    public record Key(String name, List<String> columns) {

        public Key {
            columns = List.copyOf(columns);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(name, that.name) && columns.equals(that.columns);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, columns);
        }
    }

    /**
     * A check on a column.
     *
     * @param expression what stands in the parentheses
     */
    public record Check(String name, String column, String expression) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Check that
                    && Objects.equals(name, that.name)
                    && Objects.equals(column, that.column)
                    && Objects.equals(expression, that.expression);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, column, expression);
        }
    }

    /**
     * A foreign key.
     *
     * @param onDelete {@code restrict}, {@code cascade}, {@code set null} or {@code set default}
     */
    public record ForeignKey(
            List<String> columns, String toTable, List<String> toColumns, String onDelete, String onUpdate) {

        public ForeignKey {
            columns = List.copyOf(columns);
            toColumns = List.copyOf(toColumns);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ForeignKey that
                    && Objects.equals(columns, that.columns)
                    && Objects.equals(toTable, that.toTable)
                    && Objects.equals(toColumns, that.toColumns)
                    && Objects.equals(onDelete, that.onDelete)
                    && Objects.equals(onUpdate, that.onUpdate);
        }

        @Override
        public int hashCode() {
            return Objects.hash(columns, toTable, toColumns, onDelete, onUpdate);
        }
    }

    /**
     * An index.
     *
     * @param definition the whole statement, where the model gives one ({@code @Index(definition = …)}); else null
     */
    public record Index(String name, String table, List<String> columns, boolean unique, String definition) {

        public Index {
            columns = List.copyOf(columns);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Index that
                    && Objects.equals(name, that.name)
                    && Objects.equals(table, that.table)
                    && Objects.equals(columns, that.columns)
                    && unique == that.unique
                    && Objects.equals(definition, that.definition);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, table, columns, unique, definition);
        }
    }
}
