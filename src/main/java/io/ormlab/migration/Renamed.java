package io.ormlab.migration;

import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a table is once the renames are made: SQLite carries them into keys, checks, indexes and what refers to the table. */
final class Renamed {

    private final Renames renames;
    private final Table table;

    private Renamed(Renames renames, Table table) {
        this.renames = renames;
        this.table = table;
    }

    static Table by(Renames renames, Table table) {
        return new Renamed(renames, table).table();
    }

    private Table table() {
        String name = renames.newTable(table.name());
        return new Table(
                name,
                table.columns().stream().map(this::column).toList(),
                table.primaryKey() == null ? null : key(table.primaryKey()),
                table.uniques().stream().map(this::key).toList(),
                table.checks().stream().map(this::check).toList(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                table.indexes().stream()
                        .map(index -> new Index(
                                index.name(), name, columns(index.columns()), index.unique(), definition(index)))
                        .toList(),
                constants());
    }

    private Map<String, Constants> constants() {
        Map<String, Constants> renamed = new HashMap<>();
        for (Column column : table.columns()) {
            table.constantsOf(column.name())
                    .ifPresent(constants -> renamed.put(Names.fold(name(column.name())), constants));
        }
        return renamed;
    }

    private Column column(Column column) {
        return new Column(
                name(column.name()), column.logical(), column.type(), column.notNull(), column.defaultValue());
    }

    private Key key(Key key) {
        return new Key(key.name(), columns(key.columns()));
    }

    private Check check(Check check) {
        String to = name(check.column());
        return new Check(check.name(), to, replaced(check.expression(), check.column(), to));
    }

    private ForeignKey foreignKey(ForeignKey key) {
        UnaryOperator<String> target = column -> renames.newColumn(key.toTable(), column);
        return new ForeignKey(
                columns(key.columns()),
                renames.newTable(key.toTable()),
                key.toColumns().stream().map(target).toList(),
                key.onDelete(),
                key.onUpdate());
    }

    private String definition(Index index) {
        if (index.definition() == null) {
            return null;
        }
        String text = replaced(index.definition(), table.name(), renames.newTable(table.name()));
        for (Column column : table.columns()) {
            text = replaced(text, column.name(), name(column.name()));
        }
        return text;
    }

    /** The name as a whole word, quoted or not, replaced by the new one. */
    private static String replaced(String text, String from, String to) {
        if (from.equals(to)) {
            return text;
        }
        String quoted = java.util.regex.Pattern.quote(Names.quoted(from));
        return text.replaceAll(
                "(?i)(?<![\\p{L}\\p{N}_$\"'])" + quoted + "(?![\\p{L}\\p{N}_$\"'])",
                java.util.regex.Matcher.quoteReplacement(Names.quoted(to)));
    }

    private List<String> columns(List<String> names) {
        return names.stream().map(this::name).toList();
    }

    private String name(String column) {
        return renames.newColumn(table.name(), column);
    }
}
