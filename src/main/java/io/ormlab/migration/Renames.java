package io.ormlab.migration;

import java.util.HashMap;
import java.util.Map;

/**
 * Which table and which column is which, where a step gives them new names.
 *
 * @param tables folded old table to its new name; only those whose name changes, if only in the letters' case
 * @param columns folded old table to a map of folded old column to its new name
 */
public record Renames(Map<String, String> tables, Map<String, Map<String, String>> columns) {

    static final Renames NONE = new Renames(Map.of(), Map.of());

    /** What goes is called so while its name is already another's. */
    static String gone(String name) {
        return "ormlab_gone_" + name;
    }

    public String newTable(String oldTable) {
        return tables.getOrDefault(Names.fold(oldTable), oldTable);
    }

    public String newColumn(String oldTable, String oldColumn) {
        return columns.getOrDefault(Names.fold(oldTable), Map.of()).getOrDefault(Names.fold(oldColumn), oldColumn);
    }

    /** The same seen from the other side, for the way down. */
    Renames reversed(Schema before) {
        Map<String, String> back = new HashMap<>();
        Map<String, Map<String, String>> columnsBack = new HashMap<>();
        for (Schema.Table table : before.tables()) {
            String renamed = newTable(table.name());
            if (!renamed.equals(table.name())) {
                back.put(Names.fold(renamed), table.name());
            }
            for (Schema.Column column : table.columns()) {
                String to = newColumn(table.name(), column.name());
                if (!to.equals(column.name())) {
                    columnsBack
                            .computeIfAbsent(Names.fold(renamed), key -> new HashMap<>())
                            .put(Names.fold(to), column.name());
                }
            }
        }
        return new Renames(back, columnsBack);
    }
}
