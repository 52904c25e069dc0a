package io.ormlab.migration;

import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebeaninternal.api.PlatformMatch;
import io.ebeaninternal.dbmigration.ddlgeneration.PlatformDdlBuilder;
import io.ebeaninternal.dbmigration.ddlgeneration.platform.PlatformDdl;
import io.ebeaninternal.dbmigration.migration.CreateIndex;
import io.ebeaninternal.dbmigration.migration.CreateTable;
import io.ebeaninternal.dbmigration.model.MIndex;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ormlab.message.LabException;
import io.ormlab.migration.Schema.Check;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.ForeignKey;
import io.ormlab.migration.Schema.Index;
import io.ormlab.migration.Schema.Key;
import io.ormlab.migration.Schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ebean's logical model turned into a {@link Schema}, by the same rules by which Ebean writes its own create script for the
 * platform. Ebean's create script makes no index for a foreign key on SQLite though its migrations do; here both have it.
 */
final class EbeanSchema {

    private final DatabasePlatform platform;
    private final PlatformDdl ddl;

    EbeanSchema(DatabasePlatform platform) {
        this.platform = platform;
        this.ddl = PlatformDdlBuilder.create(platform);
    }

    Schema read(ModelContainer model) {
        Map<String, List<Index>> indexes = new LinkedHashMap<>();
        for (MIndex each : model.allIndexes()) {
            CreateIndex index = each.createIndex();
            if (here(index.getPlatforms())) {
                add(indexes, index(index));
            }
        }
        List<Table> tables = new ArrayList<>();
        for (MTable each : model.getTables().values()) {
            CreateTable table = each.createTable();
            foreignKeyIndexes(table).forEach(index -> add(indexes, index));
            tables.add(table(table, indexes.getOrDefault(Names.fold(Names.bare(table.getName())), List.of())));
        }
        return Schema.of(tables);
    }

    /**
     * Refuses a name of which a part is quoted, which Ebean makes from a quoted one for a join table or a foreign key, and which no
     * statement of its own can use.
     */
    static void refuseHalfQuoted(Schema schema) {
        for (Table table : schema.tables()) {
            refuseHalfQuoted(table.name(), table.name());
            table.columnNames().forEach(column -> refuseHalfQuoted(column, table.name() + "." + column));
        }
    }

    private static void refuseHalfQuoted(String name, String shown) {
        if (name.matches(".*[\"`\\[\\]].*")) {
            throw LabException.of("migration.name.half-quoted", shown).and("migration.name.half-quoted.next");
        }
    }

    private static void add(Map<String, List<Index>> indexes, Index index) {
        indexes.computeIfAbsent(Names.fold(index.table()), table -> new ArrayList<>())
                .add(index);
    }

    private Table table(CreateTable table, List<Index> indexes) {
        List<Column> columns = table.getColumn().stream().map(this::column).toList();
        List<String> keys = table.getColumn().stream()
                .filter(each -> Boolean.TRUE.equals(each.isPrimaryKey()))
                .map(each -> Names.bare(each.getName()))
                .toList();
        Key primaryKey = keys.isEmpty() ? null : new Key(Names.bare(table.getPkName()), keys);
        return new Table(
                Names.bare(table.getName()),
                columns,
                primaryKey,
                uniques(table),
                checks(table),
                foreignKeys(table),
                indexes);
    }

    private Column column(io.ebeaninternal.dbmigration.migration.Column column) {
        boolean key = Boolean.TRUE.equals(column.isPrimaryKey());
        return new Column(
                Names.bare(column.getName()),
                logical(column.getType()),
                type(column.getType()),
                key || Boolean.TRUE.equals(column.isNotnull()),
                key ? null : ddl.convertDefaultValue(column.getDefaultValue()));
    }

    /** Ebean's create script writes a boolean so on SQLite, its migrations "int": a fresh database is the measure. */
    private String type(String logical) {
        boolean asNumber = platform.booleanDbType() == java.sql.Types.INTEGER;
        return asNumber && "boolean".equalsIgnoreCase(logical) ? "integer(1)" : ddl.convert(logical);
    }

    /** Ebean's own diff takes these two for one, since LocalDateTime was once a timestamp (MColumn.localDateTime). */
    private static String logical(String type) {
        return "localdatetime".equalsIgnoreCase(type) ? "timestamp" : type;
    }

    private List<Key> uniques(CreateTable table) {
        List<Key> uniques = new ArrayList<>();
        for (var column : table.getColumn()) {
            String name = column.getUnique() != null ? column.getUnique() : column.getUniqueOneToOne();
            if (name != null && !name.isBlank()) {
                uniques.add(new Key(Names.bare(name), List.of(Names.bare(column.getName()))));
            }
        }
        for (var unique : table.getUniqueConstraint()) {
            if (here(unique.getPlatforms())) {
                uniques.add(new Key(Names.bare(unique.getName()), list(unique.getColumnNames())));
            }
        }
        return uniques;
    }

    private static List<Check> checks(CreateTable table) {
        List<Check> checks = new ArrayList<>();
        for (var column : table.getColumn()) {
            String check = column.getCheckConstraint();
            if (check != null && !check.isBlank()) {
                checks.add(new Check(
                        Names.bare(column.getCheckConstraintName()),
                        Names.bare(column.getName()),
                        expression(check, column.getName())));
            }
        }
        return checks;
    }

    /** Ebean writes {@code check ( status in ('A','B'))}, the column's name as the model has it. */
    private static String expression(String check, String column) {
        String inner = check.strip();
        if (inner.toLowerCase(Locale.ROOT).startsWith("check")) {
            inner = inner.substring("check".length()).strip();
        }
        if (inner.startsWith("(") && inner.endsWith(")")) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner.startsWith(column + " ")
                ? Names.quoted(Names.bare(column)) + inner.substring(column.length())
                : inner;
    }

    private static List<ForeignKey> foreignKeys(CreateTable table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (var column : table.getColumn()) {
            String references = column.getReferences();
            if (references != null && !references.isBlank()) {
                int dot = references.lastIndexOf('.');
                keys.add(new ForeignKey(
                        List.of(Names.bare(column.getName())),
                        Names.bare(references.substring(0, dot)),
                        List.of(Names.bare(references.substring(dot + 1))),
                        action(column.getForeignKeyOnDelete()),
                        action(column.getForeignKeyOnUpdate())));
            }
        }
        for (var key : table.getForeignKey()) {
            keys.add(new ForeignKey(
                    list(key.getColumnNames()),
                    Names.bare(key.getRefTableName()),
                    list(key.getRefColumnNames()),
                    action(key.getOnDelete()),
                    action(key.getOnUpdate())));
        }
        return keys;
    }

    /** Ebean's default is RESTRICT (PlatformDdl.withDefault). */
    private static String action(String mode) {
        return mode == null ? "restrict" : mode.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Index> foreignKeyIndexes(CreateTable table) {
        String name = Names.bare(table.getName());
        List<Index> indexes = new ArrayList<>();
        for (var column : table.getColumn()) {
            if (hasText(column.getReferences()) && hasText(column.getForeignKeyIndex())) {
                indexes.add(new Index(
                        Names.bare(column.getForeignKeyIndex()),
                        name,
                        List.of(Names.bare(column.getName())),
                        false,
                        null));
            }
        }
        for (var key : table.getForeignKey()) {
            if (hasText(key.getIndexName())) {
                indexes.add(new Index(Names.bare(key.getIndexName()), name, list(key.getColumnNames()), false, null));
            }
        }
        return indexes;
    }

    private Index index(CreateIndex index) {
        return new Index(
                Names.bare(index.getIndexName()),
                Names.bare(index.getTableName()),
                list(index.getColumns()),
                Boolean.TRUE.equals(index.isUnique()),
                hasText(index.getDefinition()) ? index.getDefinition().strip() : null);
    }

    private boolean here(String platforms) {
        return PlatformMatch.matchPlatform(platform.platform(), platforms);
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private static List<String> list(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Names::bare)
                .toList();
    }
}
