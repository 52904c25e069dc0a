package io.ormlab.migration;

import io.ebean.ddlrunner.DdlDetect;
import io.ebean.ddlrunner.DdlParser;
import io.ormlab.message.LabException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An SQL file cut into statements as ebean-migration cuts it, and what these statements do.
 *
 * @param text the file's text as it runs, its placeholders filled
 * @param statements the statements in their order
 * @param words the words of each of them
 * @param notSupported the lines in which Ebean's generator says what it left undone
 */
record Script(String text, List<String> statements, List<SqlWords> words, List<String> notSupported) {

    private static final String NOT_SUPPORTED = "-- not supported:";

    static Script parse(String text) {
        // Postgres: a statement that must run outside the transaction is cut like any other.
        List<String> statements = new ArrayList<>();
        List<SqlWords> words = new ArrayList<>();
        for (String statement : new DdlParser(DdlDetect.NONE).parse(new StringReader(text))) {
            SqlWords read = SqlWords.of(statement);
            if (!read.isEmpty()) {
                statements.add(statement);
                words.add(read);
            }
        }
        List<String> notSupported = text.lines()
                .filter(line -> line.startsWith(NOT_SUPPORTED))
                .map(line -> line.substring(NOT_SUPPORTED.length()).strip())
                .toList();
        return new Script(text, statements, words, notSupported);
    }

    /**
     * Refuses what would break a step's promise, or be passed over in silence.
     *
     * @param name the file's name, for the message
     */
    void refuse(String name) {
        for (int i = 0; i < statements.size(); i++) {
            if (words.get(i).hasSecond()) {
                throw LabException.of("running.statement.two", name, brief(statements.get(i)))
                        .and("running.statement.two.next");
            }
            if (endsTransaction(words.get(i))) {
                throw LabException.of("running.statement.transaction", name, brief(statements.get(i)))
                        .and("running.statement.transaction.next");
            }
        }
    }

    private static boolean endsTransaction(SqlWords words) {
        boolean back = words.at(0).equals("rollback") && words.find("to") < 0;
        return back || words.begins("begin") || words.begins("commit") || words.begins("end");
    }

    /** A statement on one line, cut where it is long. */
    static String brief(String statement) {
        String line = statement.replaceAll("\\s+", " ").strip();
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }

    /** What the statements do, for a file that does not say so itself. */
    List<Directives.Deed> deeds() {
        List<Directives.Deed> deeds = new ArrayList<>();
        for (SqlWords statement : words) {
            if (statement.begins("create", "table")) {
                deeds.add(new Directives.Deed(Directives.Kind.CREATES, ObjectName.table(statement.name(2))));
            } else if (statement.begins("drop", "table")) {
                deeds.add(new Directives.Deed(Directives.Kind.DROPS, ObjectName.table(statement.name(2))));
            } else if (statement.begins("alter", "table")) {
                alter(statement, deeds);
            }
        }
        return deeds;
    }

    private static void alter(SqlWords words, List<Directives.Deed> deeds) {
        String table = words.name(2);
        int verb = words.at(3).equals(".") ? 5 : 3;
        if (words.at(verb).equals("add")) {
            deeds.add(new Directives.Deed(Directives.Kind.ADDS, new ObjectName(table, column(words, verb))));
        } else if (words.at(verb).equals("drop")) {
            deeds.add(new Directives.Deed(Directives.Kind.DROPS, new ObjectName(table, column(words, verb))));
        }
    }

    private static String column(SqlWords words, int verb) {
        return words.name(words.at(verb + 1).equals("column") ? verb + 2 : verb + 1);
    }

    /** The tables that the statements create: on a database that has one of them, they would fail. */
    Set<String> creates() {
        Set<String> created = new LinkedHashSet<>();
        for (SqlWords statement : words) {
            if (statement.begins("create", "table") && !statement.at(2).equals("if")) {
                created.add(statement.name(2));
            }
        }
        return created;
    }

    /**
     * The tables and columns that the statements drop by hand, beside the tables that a rebuild drops and makes anew and those
     * that the script itself has made.
     */
    List<ObjectName> drops(List<String> rebuilt) {
        Set<String> own = new LinkedHashSet<>(temporary());
        rebuilt.forEach(table -> own.add(Names.fold(table)));
        List<ObjectName> drops = new ArrayList<>();
        for (Directives.Deed deed : deeds()) {
            String table = Names.fold(deed.on().table());
            if (deed.kind() == Directives.Kind.CREATES) {
                own.add(table);
            } else if (deed.kind() == Directives.Kind.DROPS && !own.contains(table)) {
                drops.add(deed.on());
            }
        }
        return drops;
    }

    /** Whether it can leave rows other than they were: it does more than make tables and indexes. */
    boolean writes() {
        return words.stream()
                .anyMatch(statement ->
                        !statement.begins("create") && !statement.at(0).equals("pragma"));
    }

    private Set<String> temporary() {
        Set<String> temporary = new LinkedHashSet<>();
        for (SqlWords statement : words) {
            boolean temp = statement.at(1).equals("temp") || statement.at(1).equals("temporary");
            if (statement.at(0).equals("create") && temp && statement.at(2).equals("table")) {
                temporary.add(Names.fold(statement.name(3)));
            }
        }
        return temporary;
    }

    /** Whether rows of this table are put in, changed or taken out by hand. */
    boolean writesRows(String table) {
        return words.stream().anyMatch(statement -> {
            int into = statement.find("into");
            boolean in = (statement.begins("insert") || statement.begins("replace")) && into > 0;
            boolean out = statement.begins("delete", "from");
            return in && Names.same(statement.name(into + 1), table) || out && Names.same(statement.name(2), table);
        });
    }
}
