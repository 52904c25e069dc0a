package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.Schema;
import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.sqlite.LiveTable.LiveColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A live database as a {@link Schema} from which a step can start. Where a part of a table is what the models say, it is the
 * models' own, name and all; for the others SQLite knows no name, and they get one.
 */
public final class LiveTables {

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("\\((.*?)\\) references (.*?) \\((.*?)\\) on delete (.*) on update (.*)", Pattern.DOTALL);

    private final LiveSchema live;
    private final LiveSchema fresh;
    private final Schema models;
    private final Schema migrated;

    private LiveTables(LiveSchema live, LiveSchema fresh, Schema models, Schema migrated) {
        this.live = live;
        this.fresh = fresh;
        this.models = models;
        this.migrated = migrated;
    }

    /**
     * Reads a database.
     *
     * @param hidden the folded names of tables that are not the learner's
     * @param models what it is to be
     * @param migrated what the migrations say it is, for the meaning of its types
     */
    public static Schema read(Connection connection, Set<String> hidden, Schema models, Schema migrated)
            throws SQLException {
        LiveSchema live = LiveSchema.read(connection, hidden);
        LiveTables tables = new LiveTables(live, Simulation.fresh(models), models, migrated);
        return Schema.of(live.tables().values().stream().map(tables::table).toList());
    }

    /** What SQLite keeps of each table that no model says ({@code autoincrement}, {@code strict}, …), by the table's folded name. */
    public static Map<String, Set<String>> traits(Connection connection, Set<String> hidden) throws SQLException {
        Map<String, Set<String>> traits = new TreeMap<>();
        LiveSchema.read(connection, hidden).tables().forEach((name, table) -> traits.put(name, table.traits()));
        return traits;
    }

    private Table table(LiveTable have) {
        String folded = Names.fold(have.name());
        Optional<Table> model = models.table(have.name());
        LiveTable want = fresh.tables().get(folded);
        List<Column> columns = have.columns().values().stream()
                .map(column -> column(have, column, want, model))
                .toList();
        return new Table(
                model.map(Table::name).orElse(have.name()),
                columns,
                key(have, want, model),
                uniques(have, model),
                checks(have, model),
                foreignKeys(have, want, model),
                indexes(have, want, model));
    }

    private Column column(LiveTable table, LiveColumn have, LiveTable want, Optional<Table> model) {
        LiveColumn wanted = want == null ? null : want.columns().get(Names.fold(have.name()));
        Optional<Column> column = model.flatMap(one -> one.column(have.name()));
        if (wanted != null && have.sameAs(wanted)) {
            return column.orElseThrow();
        }
        Optional<Column> known = migrated.table(table.name()).flatMap(one -> one.column(have.name()));
        String logical = column.filter(one -> one.type().equalsIgnoreCase(have.type()))
                .or(() -> known.filter(one -> one.type().equalsIgnoreCase(have.type())))
                .map(Column::logical)
                .orElse(have.type().toLowerCase(java.util.Locale.ROOT));
        boolean key = table.key().contains(Names.fold(have.name()));
        return new Column(
                column.map(Column::name).orElse(have.name()),
                logical,
                have.type(),
                have.notNull() || key && column.map(Column::notNull).orElse(false),
                expression(have.defaultValue()));
    }

    /** The pragma leaves out the parentheses in which an expression has to stand. */
    private static String expression(String defaultValue) {
        boolean plain = defaultValue == null
                || defaultValue.matches(
                        "[-+]?[0-9.eE]+|'(?:[^']|'')*'|[xX]'[^']*'|\\(.*\\)|(?i:null|true|false|current_\\w+)");
        return plain ? defaultValue : "(" + defaultValue + ")";
    }

    private static Key key(LiveTable have, LiveTable want, Optional<Table> model) {
        if (want != null && want.key().equals(have.key())) {
            return model.orElseThrow().primaryKey();
        }
        return have.key().isEmpty() ? null : new Key("pk_" + have.name(), names(have, have.key()));
    }

    private static List<String> names(LiveTable table, List<String> folded) {
        return folded.stream()
                .map(name -> table.columns().containsKey(name)
                        ? table.columns().get(name).name()
                        : name)
                .toList();
    }

    private static List<Key> uniques(LiveTable have, Optional<Table> model) {
        List<Key> uniques = new ArrayList<>();
        for (List<String> columns : have.uniques()) {
            uniques.add(model.stream()
                    .flatMap(one -> one.uniques().stream())
                    .filter(key ->
                            key.columns().stream().map(Names::fold).toList().equals(columns))
                    .findFirst()
                    .orElseGet(() ->
                            new Key("uq_" + have.name() + "_" + String.join("_", columns), names(have, columns))));
        }
        return uniques;
    }

    private static List<Check> checks(LiveTable have, Optional<Table> model) {
        List<Check> checks = new ArrayList<>();
        for (String expression : have.checks()) {
            checks.add(model.stream()
                    .flatMap(one -> one.checks().stream())
                    .filter(check -> SqlText.folded(check.expression()).equals(expression))
                    .findFirst()
                    .orElseGet(() -> new Check(
                            "ck_" + have.name() + "_" + (checks.size() + 1), checked(have, expression), expression)));
        }
        return checks;
    }

    /** The column that a check is about: the first that it names. */
    private static String checked(LiveTable table, String expression) {
        return SqlText.tokens(expression).stream()
                .filter(table.columns()::containsKey)
                .findFirst()
                .map(name -> table.columns().get(name).name())
                .orElse("");
    }

    private static List<ForeignKey> foreignKeys(LiveTable have, LiveTable want, Optional<Table> model) {
        List<ForeignKey> keys = new ArrayList<>();
        for (String text : have.foreignKeys()) {
            boolean same = want != null && want.foreignKeys().contains(text);
            ForeignKey parsed = parse(text);
            keys.add(
                    same
                            ? model.orElseThrow().foreignKeys().stream()
                                    .filter(key -> isSame(key, parsed))
                                    .findFirst()
                                    .orElse(parsed)
                            : parsed);
        }
        return keys;
    }

    private static ForeignKey parse(String text) {
        Matcher parts = FOREIGN_KEY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        return new ForeignKey(
                Arrays.asList(parts.group(1).split(", ")),
                parts.group(2),
                Arrays.asList(parts.group(3).split(", ")),
                parts.group(4),
                parts.group(5));
    }

    private static boolean isSame(ForeignKey key, ForeignKey parsed) {
        return folded(key.columns()).equals(parsed.columns())
                && Names.same(key.toTable(), parsed.toTable())
                && folded(key.toColumns()).equals(parsed.toColumns());
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Names::fold).toList();
    }

    private static List<Index> indexes(LiveTable have, LiveTable want, Optional<Table> model) {
        List<Index> indexes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(have.indexes().keySet());
        for (String name : names) {
            String made = have.indexes().get(name);
            boolean same = want != null && made.equals(want.indexes().get(name));
            indexes.add(model.filter(one -> same).stream()
                    .flatMap(one -> one.indexes().stream())
                    .filter(index -> Names.same(index.name(), name))
                    .findFirst()
                    .orElseGet(() -> new Index(
                            name,
                            have.name(),
                            List.of(),
                            false,
                            have.definitions().get(name))));
        }
        return indexes;
    }
}
