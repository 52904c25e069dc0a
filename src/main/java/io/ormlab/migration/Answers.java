package io.ormlab.migration;

import io.ormlab.message.LabException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said about a change that the models alone cannot tell: the options of {@code generate-migration}, or the
 * answers given in the shell. Keys are folded as SQLite compares names.
 *
 * @param tableRenames old table to new
 * @param columnRenames {@code table.column} to the new column; the table by its old or its new name
 * @param allowDrop what goes may go
 * @param defaults {@code table.column} to a plain value for the rows that are there
 * @param usings {@code table.column} to an SQL expression over the old row
 */
public record Answers(
        Map<String, String> tableRenames,
        Map<String, String> columnRenames,
        boolean allowDrop,
        Map<String, String> defaults,
        Map<String, String> usings) {

    public static final Answers NONE = new Answers(Map.of(), Map.of(), false, Map.of(), Map.of());

    public Answers {
        tableRenames = Map.copyOf(tableRenames);
        columnRenames = Map.copyOf(columnRenames);
        defaults = Map.copyOf(defaults);
        usings = Map.copyOf(usings);
    }

    /** Whether nothing was said that some change would have to ask for. */
    boolean isNone() {
        return tableRenames.isEmpty() && columnRenames.isEmpty() && defaults.isEmpty() && usings.isEmpty();
    }

    /**
     * Reads the options as they are typed.
     *
     * @param renames {@code TABLE.OLD=NEW} or {@code OLD_TABLE=NEW_TABLE}
     * @param defaults {@code TABLE.COLUMN=VALUE}
     * @param usings {@code TABLE.COLUMN=SQL}
     * @throws LabException of status 2 where an option is not of its form
     */
    public static Answers of(List<String> renames, boolean allowDrop, List<String> defaults, List<String> usings) {
        Map<String, String> tables = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String option : renames) {
            Assignment rename = Assignment.read("--rename", option);
            String to = lastPart("--rename", option, rename.value());
            Map<String, String> kind = rename.on().column() == null ? tables : columns;
            if (kind.put(key(rename.on()), to) != null) {
                throw LabException.usage("migration.option.twice", "--rename", rename.on());
            }
        }
        return new Answers(tables, columns, allowDrop, values("--default", defaults), values("--using", usings));
    }

    private static Map<String, String> values(String name, List<String> options) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String option : options) {
            Assignment assignment = Assignment.read(name, option);
            if (assignment.on().column() == null) {
                throw LabException.usage("migration.option.column", name, option);
            }
            if (values.put(key(assignment.on()), assignment.value()) != null) {
                throw LabException.usage("migration.option.twice", name, assignment.on());
            }
        }
        return values;
    }

    /** {@code author.title=author.name} says the table twice; only the column counts. */
    private static String lastPart(String name, String option, String value) {
        try {
            ObjectName to = ObjectName.parse(value.strip());
            return to.column() == null ? to.table() : to.column();
        } catch (IllegalArgumentException e) {
            throw LabException.usage("migration.option.form", name, option).because(e);
        }
    }

    private record Assignment(ObjectName on, String value) {

        static Assignment read(String name, String option) {
            int equals = option.indexOf('=');
            if (equals <= 0 || equals == option.length() - 1 && !name.equals("--default")) {
                throw LabException.usage("migration.option.form", name, option);
            }
            try {
                return new Assignment(
                        ObjectName.parse(option.substring(0, equals).strip()), option.substring(equals + 1));
            } catch (IllegalArgumentException e) {
                throw LabException.usage("migration.option.form", name, option).because(e);
            }
        }
    }

    /** Both say what they said. */
    public Answers and(Answers more) {
        return new Answers(
                joined(tableRenames, more.tableRenames),
                joined(columnRenames, more.columnRenames),
                allowDrop || more.allowDrop,
                joined(defaults, more.defaults),
                joined(usings, more.usings));
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    Optional<String> tableRename(String table) {
        return Optional.ofNullable(tableRenames.get(key(ObjectName.table(table))));
    }

    /** The new name of a column, the table given by either of its names. */
    Optional<String> columnRename(String oldTable, String newTable, String column) {
        String byOld = columnRenames.get(key(new ObjectName(oldTable, column)));
        return Optional.ofNullable(byOld != null ? byOld : columnRenames.get(key(new ObjectName(newTable, column))));
    }

    /** Whether something else was said to get this new name: another table, or another column of the same table. */
    public boolean isTaken(ObjectName on, String name) {
        if (on.column() == null) {
            return tableRenames.values().stream().anyMatch(to -> Names.same(to, name));
        }
        return columnRenames.entrySet().stream()
                .filter(rename -> Names.same(rename.getValue(), name))
                .anyMatch(rename -> Names.same(ObjectName.parse(rename.getKey()).table(), on.table()));
    }

    public Optional<String> valueFor(String table, String column) {
        return Optional.ofNullable(defaults.get(key(new ObjectName(table, column))));
    }

    public Optional<String> using(String table, String column) {
        return Optional.ofNullable(usings.get(key(new ObjectName(table, column))));
    }

    static String key(ObjectName on) {
        return Names.fold(on.toString());
    }
}
