package io.ormlab.migration.sqlite;

import io.ormlab.migration.Names;
import io.ormlab.migration.Schema.Column;
import io.ormlab.migration.Schema.Table;
import io.ormlab.migration.TableChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A table made anew beside the old one, its rows copied, and put in its place: steps 4 to 7 of
 * https://www.sqlite.org/lang_altertable.html#otheralter. The columns are named on both sides of the copy; {@code
 * legacy_alter_table} keeps the last rename from looking at views that refer to the table while it is not there.
 */
final class Rebuild {

    private final TableChange change;
    private final TableCopy copy;
    private final HandMade extras;

    Rebuild(TableChange change, TableCopy copy, HandMade extras) {
        this.change = change;
        this.copy = copy;
        this.extras = extras;
    }

    void write(Script script) {
        Table table = change.after();
        String name = Names.quoted(table.name());
        String fresh = "ormlab_new_" + table.name();
        boolean keepsCount = extras.autoincrement().contains(Names.fold(table.name()));
        script.statement(keepsCount ? autoincrement(table, fresh) : TableDdl.create(table, fresh));
        script.statement(copyRows(fresh));
        if (keepsCount) {
            keepCount(script, table.name(), fresh);
        }
        script.statement("drop table " + name);
        script.statement("pragma legacy_alter_table = on");
        script.statement("alter table " + Names.quoted(fresh) + " rename to " + name);
        script.statement("pragma legacy_alter_table = off");
        extras.statements().getOrDefault(Names.fold(table.name()), List.of()).forEach(script::statement);
    }

    private String copyRows(String fresh) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : change.after().columns()) {
            columns.add(Names.quoted(column.name()));
            values.add(copy.valueOf(column.name()).now());
        }
        return "insert into " + Names.quoted(fresh) + " (" + String.join(", ", columns) + ")\nselect "
                + String.join(", ", values) + "\nfrom " + copy.rows();
    }

    /** The key in a form in which SQLite takes AUTOINCREMENT: on the column. */
    private static String autoincrement(Table table, String fresh) {
        String key = Names.quoted(table.keyColumns().get(0));
        String constraint = "constraint " + Names.quoted(table.primaryKey().name()) + " primary key";
        return TableDdl.create(table, fresh)
                .replaceFirst(
                        "(?m)^(  " + java.util.regex.Pattern.quote(key) + " +\\S+)( not null)?",
                        "$1 " + java.util.regex.Matcher.quoteReplacement(constraint) + " autoincrement$2")
                .replace(",\n  " + constraint + " (" + key + ")", "");
    }

    private static void keepCount(Script script, String table, String fresh) {
        script.statement("delete from sqlite_sequence where name = " + Names.literal(fresh));
        script.statement("insert into sqlite_sequence (name, seq) select " + Names.literal(fresh)
                + ", seq from sqlite_sequence where name = " + Names.literal(table));
    }
}
