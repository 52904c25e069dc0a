package io.ormlab.migration.sqlite;

import io.ormlab.message.LabException;
import io.ormlab.migration.Directives;
import io.ormlab.migration.Names;
import io.ormlab.workspace.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a database holds beside that which a generated step means to change: noted before it, looked for after it. The step's text
 * knows only what hung on the tables when it was written; what somebody made since, or made in another database, would go with
 * a table that is built anew. Triggers and indexes are made again as they were; for all else the step is refused.
 */
public final class Bystanders {

    private static final Pattern RENAME = Pattern.compile(
            "alter table (\"(?:[^\"]|\"\")+\"|\\S+) rename .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DROP = Pattern.compile(
            "drop (?:index|trigger|view) (?:if exists )?(\"(?:[^\"]|\"\")+\"|[^\\s;]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DROP_COLUMN = Pattern.compile(
            "alter table (\"(?:[^\"]|\"\")+\"|\\S+) drop column .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** How the names begin under which a step builds its tables. */
    private static final String OWN = "ormlab_new_";

    /** https://www.sqlite.org/rescode.html: the statement's own fault, or that of the rows under a unique index. */
    private static final int ERROR = 1;

    private static final int CONSTRAINT = 19;
    private static final int PRIMARY = 0xff;

    private final Connection connection;
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final List<RebuiltTable> rebuilt = new ArrayList<>();
    private final List<String> misfits;
    private final Directives step;
    private final Known known;

    /** What the migrations so far have made of the tables. */
    public interface Known {

        /** The schema before the step; empty where nobody can tell. */
        Optional<LiveSchema> schema() throws SQLException;
    }

    /** A trigger or an index as it is to be once the step's renames are made. */
    private record Made(String type, String name, String table, String sql) {}

    private Bystanders(Connection connection, Directives step, Known known, List<String> misfits) {
        this.connection = connection;
        this.step = step;
        this.known = known;
        this.misfits = misfits;
    }

    /**
     * Notes what is there.
     *
     * @param connection to the database on which the step is about to run
     * @param step what the step says that it does
     * @param statements its statements
     * @param known asked only where a constraint would be lost
     */
    public static Bystanders before(Connection connection, Directives step, List<String> statements, Known known)
            throws SQLException {
        if (isLocal(connection, step, statements)) {
            // A copy of many tables takes longer than all else that a step does, and nothing would be done in it.
            Bystanders bystanders = new Bystanders(connection, step, known, List.of());
            bystanders.noteMade(connection);
            return bystanders;
        }
        try (Connection memory = DatabaseAddress.memory()) {
            HandMadeObjects.copySchema(connection, memory);
            Bystanders bystanders = new Bystanders(connection, step, known, Simulation.misfits(memory));
            try {
                bystanders.note(memory, statements);
            } catch (SQLException e) {
                throw misfit(e);
            }
            return bystanders;
        }
    }

    /** Whether the step concerns nothing but the tables and indexes that its statements name. */
    static boolean isLocal(Connection connection, Directives step, List<String> statements) throws SQLException {
        return step.rebuilds().isEmpty()
                && !hasViewsOrTriggers(connection)
                && statements.stream().noneMatch(Bystanders::isTried);
    }

    /** Whether a statement is run in the copy, for what it makes of the names. */
    private static boolean isTried(String sql) {
        return Stream.of(RENAME, DROP, DROP_COLUMN)
                .anyMatch(pattern -> pattern.matcher(sql.strip()).matches());
    }

    private static boolean hasViewsOrTriggers(Connection connection) throws SQLException {
        return !LiveSchema.rows(connection, "select 1 from sqlite_master where type in ('view', 'trigger') limit 1")
                .isEmpty();
    }

    /** Where SQLite names a view, a trigger or an index that a rename or a drop would leave behind, the refusal that does. */
    static LabException misfit(SQLException failure) throws SQLException {
        return LabException.of("migration.handmade.broken", List.of(Simulation.culprit(failure)))
                .and("migration.handmade.broken.next");
    }

    private void note(Connection memory, List<String> statements) throws SQLException {
        LiveSchema before = LiveSchema.read(memory, Set.of());
        boolean renamed = false;
        for (String sql : statements) {
            Matcher rename = RENAME.matcher(sql.strip());
            Matcher drop = DROP.matcher(sql.strip());
            if (rename.matches() && !Names.bare(rename.group(1)).startsWith(OWN)) {
                execute(memory, sql);
                renamed = true;
            } else if (!renamed && DROP_COLUMN.matcher(sql.strip()).matches()) {
                // It makes room for a rename, and no name has changed so far.
                execute(memory, sql);
                before = LiveSchema.read(memory, Set.of());
            } else if (drop.matches()) {
                execute(memory, sql);
                dropped.add(Names.fold(Names.bare(drop.group(1))));
            }
        }
        note(before, memory);
    }

    private static void execute(Connection memory, String sql) throws SQLException {
        try (Statement statement = memory.createStatement()) {
            statement.execute(sql);
        }
    }

    private void note(LiveSchema before, Connection memory) throws SQLException {
        LiveSchema renamed = LiveSchema.read(memory, Set.of());
        for (String name : step.rebuilds()) {
            LiveTable was = before.tables().get(Names.fold(name));
            LiveTable is = renamed.tables().get(Names.fold(newName(name)));
            if (was != null && is != null) {
                rebuilt.add(new RebuiltTable(was, is, step));
            }
        }
        noteMade(memory);
    }

    private void noteMade(Connection memory) throws SQLException {
        for (String[] row : LiveSchema.rows(
                memory,
                "select type, name, tbl_name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null"
                        + " order by type, name")) {
            made.put(Names.fold(row[1]), new Made(row[0], row[1], row[2], row[3]));
        }
    }

    private String newName(String table) {
        return step.deeds().stream()
                .filter(deed ->
                        deed.kind() == Directives.Kind.RENAMES && deed.on().column() == null)
                .filter(deed -> Names.same(deed.on().table(), table))
                .map(deed -> deed.becomes().table())
                .findFirst()
                .orElse(table);
    }

    /**
     * Makes the triggers and indexes again that went with a table, and looks for all else.
     *
     * @throws LabException where something is lost that the step did not say, its names in it
     */
    public void restore() throws SQLException {
        List<String> misfit = remake();
        refuseLost();
        if (hasViewsOrTriggers(connection)) {
            addMisfits(misfit);
        }
        if (!misfit.isEmpty()) {
            throw LabException.of("migration.handmade.broken", misfit).and("migration.handmade.broken.next");
        }
    }

    private void refuseLost() throws SQLException {
        if (rebuilt.isEmpty()) {
            return;
        }
        LiveSchema after = LiveSchema.read(connection, Set.of());
        for (RebuiltTable table : rebuilt) {
            LiveTable is = after.tables().get(Names.fold(table.renamed().name()));
            if (is != null) {
                table.refuseLost(is, known);
            }
        }
    }

    private void addMisfits(List<String> misfit) throws SQLException {
        try (Connection memory = DatabaseAddress.memory()) {
            HandMadeObjects.copySchema(connection, memory);
            Simulation.misfits(memory).stream()
                    .filter(name -> !misfits.contains(name) && !misfit.contains(name))
                    .forEach(misfit::add);
        }
    }

    /** The names of those that do not fit their table any more. */
    private List<String> remake() throws SQLException {
        List<String> misfit = new ArrayList<>();
        Map<String, String> there = new LinkedHashMap<>();
        Set<String> tables = new LinkedHashSet<>();
        for (String[] row : LiveSchema.rows(connection, "select type, name, sql from sqlite_master")) {
            if (row[0].equals("index") || row[0].equals("trigger")) {
                there.put(Names.fold(row[1]), row[2]);
            } else {
                tables.add(Names.fold(row[1]));
            }
        }
        for (Map.Entry<String, Made> one : made.entrySet()) {
            Made was = one.getValue();
            boolean meant = dropped.contains(one.getKey()) || !tables.contains(Names.fold(was.table()));
            String is = there.get(one.getKey());
            if (!meant && !was.sql().equals(is) && !isMadeAgain(was, is != null)) {
                misfit.add(was.name());
            }
        }
        return misfit;
    }

    private boolean isMadeAgain(Made was, boolean isOther) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isOther) {
                statement.execute("drop " + was.type() + " " + Names.quoted(was.name()));
            }
            statement.execute(was.sql());
            return true;
        } catch (SQLException e) {
            int code = e.getErrorCode() & PRIMARY;
            if (code == ERROR || code == CONSTRAINT) {
                return false;
            }
            throw e;
        }
    }
}
