package io.ormlab.workspace;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database's refusal means to a person: a sentence for what can go wrong with the file itself. */
public final class SqlFailures {

    private static final Set<Integer> OF_FILE = Set.of(5, 6, 8, 11, 13, 14, 26);

    /** https://www.sqlite.org/rescode.html#constraint */
    private static final int CONSTRAINT = 19;

    private static final String FAILED = " constraint failed: ";

    /** A chain of causes may go in a circle. */
    private static final int DEEPEST = 20;

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

    /**
     * Which constraint a statement would have broken, and on which columns; empty where SQLite refused for another reason, or did
     * not refuse. SQLite does not say which of the foreign keys it was.
     *
     * @param thrown the refusal, or what a library made of it
     */
    public static Optional<Message> constraint(Throwable thrown) {
        int depth = 0;
        for (Throwable link = thrown; link != null && depth < DEEPEST; link = link.getCause(), depth++) {
            if (link instanceof SQLiteException refused && (refused.getResultCode().code & 0xff) == CONSTRAINT) {
                return Optional.of(constraint(refused));
            }
        }
        return Optional.empty();
    }

    private static Message constraint(SQLiteException refused) {
        String reason = reason(refused);
        if (reason.equals("FOREIGN KEY constraint failed")) {
            // Its code is a trigger's where ON DELETE RESTRICT refuses.
            return Message.of("workspace.constraint.foreignkey");
        }
        String on = reason.substring(reason.indexOf(FAILED) < 0 ? 0 : reason.indexOf(FAILED) + FAILED.length());
        return switch (refused.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE -> Message.of("workspace.constraint.unique", on);
            case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> Message.of("workspace.constraint.key", on);
            case SQLITE_CONSTRAINT_NOTNULL -> Message.of("workspace.constraint.notnull", on);
            case SQLITE_CONSTRAINT_CHECK -> Message.of("workspace.constraint.check", on);
            default -> Message.of("workspace.file.reason", reason);
        };
    }

    /** SQLite's own words, without the code and its general meaning that the driver puts before them. */
    public static String reason(SQLException e) {
        String text = String.valueOf(e.getMessage());
        String before = e instanceof SQLiteException sqlite ? sqlite.getResultCode() + " (" : "";
        boolean coded = !before.isEmpty() && text.startsWith(before) && text.endsWith(")");
        return coded ? text.substring(before.length(), text.length() - 1) : text;
    }
}
