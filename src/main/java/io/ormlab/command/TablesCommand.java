package io.ormlab.command;

import io.ormlab.query.Identifier;
import io.ormlab.query.Rows;
import java.util.List;

/** {@code tables}: the database's tables, their rows and their columns. */
final class TablesCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        lab.sqliteWorkspace("tables");
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            List<Schema.Entry> tables = Schema.of(database).tables();
            if (tables.isEmpty()) {
                lab.say("command.tables.none");
                return;
            }
            RowsTable shown = new RowsTable(lab);
            shown.columns(List.of(
                    lab.messages().text("command.tables.name"),
                    lab.messages().text("command.tables.rows"),
                    lab.messages().text("command.tables.columns")));
            for (Schema.Entry table : tables) {
                shown.row(List.of(
                        table.name(), count(database, table), String.join(", ", columns(database, table.name()))));
            }
            shown.end();
        }
    }

    private static Object count(OpenDatabase database, Schema.Entry table) {
        return database.rows("select count(*) from " + Identifier.quoted(table.name()))
                .rows()
                .get(0)
                .get(0);
    }

    /** The columns of a table, in its order. */
    static List<String> columns(OpenDatabase database, String table) {
        Rows columns = database.rows(
                "select name from pragma_table_xinfo(" + Identifier.text(table) + ") where hidden <> 1 order by cid");
        return columns.rows().stream().map(row -> row.get(0).toString()).toList();
    }
}
