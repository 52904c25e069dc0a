package io.ormlab.migration;

import io.ormlab.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * What a migration's SQL file says of itself in comments at its head, one a line, that stock ebean-migration passes over and
 * {@code upgrade} reads, so that running a step needs neither the models nor their compiler:
 *
 * <pre>
 * -- ormlab:creates tag
 * -- ormlab:rebuilds author
 * -- ormlab:renames author.title author.name
 * -- ormlab:drops author.email
 * -- ormlab:check not-null author name | select 'id ' || id, name from author where name is null
 * -- ormlab:restores ormlab_back_author author id,email
 * </pre>
 *
 * @param deeds what the step does, in its order
 * @param checks what it demands of the rows before it
 * @param restores what it wants back from a backup before it runs
 */
public record Directives(List<Deed> deeds, List<RowCheck> checks, List<Restore> restores) {

    private static final String MARK = "-- ormlab:";

    /** One thing that a step does. */
    public enum Kind {
        CREATES,
        RENAMES,
        REBUILDS,
        ADDS,
        ALTERS,
        DROPS,
        INDEXES;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One thing that a step does.
     *
     * @param on what it does it to, as it is called before the step
     * @param becomes its new name, for a rename; else null
     */
    public record Deed(Kind kind, ObjectName on, ObjectName becomes) {

        public Deed(Kind kind, ObjectName on) {
            this(kind, on, null);
        }
    }

    /**
     * Values that a rollback wants back: ormlab makes the temporary table and fills it from a backup before the script runs.
     *
     * @param temporary the temporary table
     * @param table the table in the backup
     * @param columns the columns, the primary key's first
     */
    public record Restore(String temporary, String table, List<String> columns) {}

    public Directives {
        deeds = List.copyOf(deeds);
        checks = List.copyOf(checks);
        restores = List.copyOf(restores);
    }

    /**
     * What a migration does: what its file says of itself, or where it says nothing, what its statements do.
     *
     * @throws io.ormlab.message.LabException where the file cannot be read
     */
    public static Directives of(Workspace workspace, MigrationFile file) {
        return Step.unread(file, EbeanSettings.of(workspace)).said();
    }

    /**
     * Reads a file's directives.
     *
     * @throws IllegalArgumentException where a directive is not of its form; the message is the line
     */
    public static Directives parse(String sql) {
        List<Deed> deeds = new ArrayList<>();
        List<RowCheck> checks = new ArrayList<>();
        List<Restore> restores = new ArrayList<>();
        for (String line : (Iterable<String>) sql.lines()::iterator) {
            if (line.startsWith(MARK)) {
                read(line, deeds, checks, restores);
            }
        }
        return new Directives(deeds, checks, restores);
    }

    /** Whether a file says anything of itself. */
    static boolean areIn(String sql) {
        return sql.lines().anyMatch(line -> line.startsWith(MARK));
    }

    private static void read(String line, List<Deed> deeds, List<RowCheck> checks, List<Restore> restores) {
        int bar = line.indexOf(" | ");
        String head = line.substring(MARK.length(), bar < 0 ? line.length() : bar);
        List<String> words = words(head);
        try {
            switch (words.get(0)) {
                case "check" ->
                    checks.add(new RowCheck(
                            RowCheck.Kind.of(words.get(1)),
                            Names.bare(words.get(2)),
                            Names.split(words.get(3), ','),
                            words.size() > 4 ? Names.bare(words.get(4)) : "",
                            line.substring(bar + 3)));
                case "restores" ->
                    restores.add(new Restore(
                            Names.bare(words.get(1)), Names.bare(words.get(2)), Names.split(words.get(3), ',')));
                default ->
                    deeds.add(new Deed(
                            Kind.valueOf(words.get(0).toUpperCase(java.util.Locale.ROOT)),
                            ObjectName.parse(words.get(1)),
                            words.size() > 2 ? ObjectName.parse(words.get(2)) : null));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inQuotes = false;
        for (char c : (text + " ").toCharArray()) {
            inQuotes ^= c == '"';
            if (c == ' ' && !inQuotes) {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** The head of a file, a directive a line, empty where there is nothing to say. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Deed deed : deeds) {
            line(text, deed.kind().word() + " " + deed.on() + (deed.becomes() == null ? "" : " " + deed.becomes()));
        }
        for (RowCheck check : checks) {
            String detail =
                    check.detail().isEmpty() ? "" : " \"" + check.detail().replace("\"", "\"\"") + "\"";
            line(
                    text,
                    "check " + check.kind().word() + " " + Names.quoted(check.table()) + " " + list(check.columns())
                            + detail + " | " + check.sql());
        }
        for (Restore restore : restores) {
            line(
                    text,
                    "restores " + Names.quoted(restore.temporary()) + " " + Names.quoted(restore.table()) + " "
                            + list(restore.columns()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        // A name or a literal may hold a line end; a directive is one line.
        text.append(MARK).append(words.replaceAll("\\R", " ")).append('\n');
    }

    private static String list(List<String> names) {
        return String.join(",", names.stream().map(Names::quoted).toList());
    }

    /** What of this kind it does. */
    public List<ObjectName> of(Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).map(Deed::on).toList();
    }

    /** The tables that are rebuilt: foreign keys must be off, and their rows are counted. */
    public List<String> rebuilds() {
        return of(Kind.REBUILDS).stream().map(ObjectName::table).toList();
    }

    /** The columns and tables that go: a backup comes first. */
    public List<ObjectName> drops() {
        return of(Kind.DROPS);
    }
}
