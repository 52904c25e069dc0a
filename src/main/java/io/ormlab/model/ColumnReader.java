package io.ormlab.model;

import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebeaninternal.dbmigration.ddlgeneration.platform.PlatformDdl;
import io.ebeaninternal.dbmigration.migration.ForeignKey;
import io.ebeaninternal.dbmigration.model.MColumn;
import io.ebeaninternal.dbmigration.model.MCompoundForeignKey;
import io.ebeaninternal.dbmigration.model.MTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of one table in Ebean's table model. */
final class ColumnReader {

    /** {@code varchar(40)}, {@code decimal(10,2)}. */
    private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:\\s*,\\s*(\\d+))?\\)");

    private final MTable table;
    private final PlatformDdl ddl;
    private final DatabasePlatform platform;

    /** @param table null for an entity that has none */
    ColumnReader(MTable table, PlatformDdl ddl, DatabasePlatform platform) {
        this.table = table;
        this.ddl = ddl;
        this.platform = platform;
    }

    /** The columns of these names; a name that the table does not have is left out. */
    List<EntityDescription.Column> columns(String... names) {
        if (table == null) {
            return List.of();
        }
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(table::getColumn)
                .filter(Objects::nonNull)
                .map(this::column)
                .toList();
    }

    private EntityDescription.Column column(MColumn column) {
        String type = ddl.convert(column.getType());
        Matcher size = SIZE.matcher(type);
        boolean sized = size.find();
        return new EntityDescription.Column(
                platform.unQuote(column.getName()),
                type,
                sized ? Integer.parseInt(size.group(1)) : 0,
                sized && size.group(2) != null ? Integer.parseInt(size.group(2)) : 0,
                !column.isNotnull() && !column.isPrimaryKey(),
                unique(column),
                defaultValue(column),
                Objects.requireNonNullElse(column.getCheckConstraint(), ""),
                references(column));
    }

    private boolean unique(MColumn column) {
        return column.getUnique() != null
                || column.getUniqueOneToOne() != null
                || table.getUniqueConstraints().stream()
                        .anyMatch(
                                constraint -> Arrays.equals(constraint.getColumns(), new String[] {column.getName()}));
    }

    /** The create script gives a key no default. */
    private String defaultValue(MColumn column) {
        String value = column.isPrimaryKey() ? null : ddl.convertDefaultValue(column.getDefaultValue());
        return Objects.requireNonNullElse(value, "");
    }

    private String references(MColumn column) {
        if (column.getReferences() != null) {
            return column.getReferences();
        }
        for (MCompoundForeignKey compound : table.getCompoundKeys()) {
            int at = compound.getColumns().indexOf(column.getName());
            if (at >= 0) {
                ForeignKey key = compound.createForeignKey();
                return key.getRefTableName() + "." + key.getRefColumnNames().split(",")[at];
            }
        }
        return "";
    }
}
