package io.ormlab.workspace;

import io.ormlab.message.LabException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database's refusal means to a person: a sentence for what can go wrong with the file itself. */
public final class SqlFailures {

    private static final Set<Integer> OF_FILE = Set.of(5, 6, 8, 11, 13, 14, 26);

    private SqlFailures() {}

    /**
     * The failure that says what a JDBC exception means.
     *
     * @param address the database it came from
     */
    public static LabException explain(DatabaseAddress address, SQLException e) {
        Object name = address.sqliteFile()
                .map(Path::getFileName)
                .map(Object::toString)
                .orElse("");
        if (e instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            // The extended codes hold the primary code in their low byte (https://www.sqlite.org/rescode.html).
            return switch (code.code & 0xff) {
                case 26 ->
                    LabException.of("workspace.db.notadb", name)
                            .and("workspace.db.notadb.next")
                            .because(e);
                case 11 ->
                    LabException.of("workspace.db.corrupt", name)
                            .and("workspace.db.corrupt.next")
                            .because(e);
                case 5, 6 ->
                    LabException.of("workspace.db.busy", name)
                            .and("workspace.db.busy.next")
                            .because(e);
                case 8 ->
                    LabException.of("workspace.db.readonly", name)
                            .and("workspace.db.readonly.next")
                            .because(e);
                case 13 ->
                    LabException.of("workspace.db.full", name)
                            .and("workspace.db.full.next")
                            .because(e);
                case 14 ->
                    LabException.of("workspace.db.cantopen", name)
                            .and("workspace.db.cantopen.next")
                            .because(e);
                default -> LabException.of("workspace.db.failed", reason(e)).because(e);
            };
        }
        if (reason(e).startsWith("No suitable driver")) {
            return LabException.of("workspace.db.nodriver", address.url())
                    .and("workspace.db.nodriver.next")
                    .because(e);
        }
        return LabException.of("workspace.db.failed", reason(e).replaceFirst("\\.$", ""))
                .because(e);
    }

    /** Whether it is the file that cannot be used, whatever the statement. */
    public static boolean isOfFile(SQLException e) {
        return e instanceof SQLiteException sqlite && OF_FILE.contains(sqlite.getResultCode().code & 0xff);
    }

    /** SQLite's own words, without the code and its general meaning that the driver puts before them. */
    public static String reason(SQLException e) {
        String text = String.valueOf(e.getMessage());
        String before = e instanceof SQLiteException sqlite ? sqlite.getResultCode() + " (" : "";
        boolean coded = !before.isEmpty() && text.startsWith(before) && text.endsWith(")");
        return coded ? text.substring(before.length(), text.length() - 1) : text;
    }
}
