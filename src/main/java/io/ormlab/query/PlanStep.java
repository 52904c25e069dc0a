package io.ormlab.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of SQLite's plan for a statement (https://www.sqlite.org/eqp.html).
 *
 * @param kind what it does
 * @param table the table's own name, or what is sorted, or SQLite's own words for another step
 * @param index the index, or empty
 * @param columns the columns that are looked up in it, or empty
 */
public record PlanStep(Kind kind, String table, String index, String columns) {

    /** What a step does. */
    public enum Kind {
        /** Reads every row. */
        SCAN,
        /** Reads every row in the order of an index. */
        ORDERED,
        /** Finds rows by the primary key. */
        KEY,
        /** Finds rows by an index. */
        INDEX,
        /** Finds rows by an index that is made for this statement and thrown away. */
        PASSING,
        /** Sorts rows. */
        SORT,
        /** Reads no table. */
        NONE,
        /** Something else. */
        OTHER;

        /** As a part of a message's key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern STEP = Pattern.compile(
            "(?<verb>SCAN|SEARCH) (?<table>\\S+)(?: USING (?:(?<key>INTEGER PRIMARY KEY)|(?<auto>AUTOMATIC)? ?"
                    + "(?:PARTIAL )?(?:COVERING )?INDEX(?: (?<index>[^\\s(]+))?))?(?: \\((?<columns>.*)\\))?.*");
    private static final Pattern SORT = Pattern.compile("USE TEMP B-TREE FOR (.*)");

    /**
     * Asks SQLite how it would run a statement. Runs nothing.
     *
     * @param values of its question marks
     * @throws SQLException as the database refuses the statement
     */
    public static List<PlanStep> of(Connection connection, String sql, List<Object> values) throws SQLException {
        List<PlanStep> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("explain query plan " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet plan = statement.executeQuery()) {
                while (plan.next()) {
                    steps.add(of(sql, plan.getString("detail")));
                }
            }
        }
        return steps;
    }

    static PlanStep of(String sql, String detail) {
        Matcher sort = SORT.matcher(detail);
        if (sort.matches()) {
            return new PlanStep(Kind.SORT, sort.group(1), "", "");
        }
        if (detail.equals("SCAN CONSTANT ROW")) {
            return new PlanStep(Kind.NONE, "", "", "");
        }
        Matcher step = STEP.matcher(detail);
        if (!step.matches()) {
            return new PlanStep(Kind.OTHER, detail, "", "");
        }
        String alias = step.group("table");
        String columns = step.group("columns") == null ? "" : step.group("columns");
        String index = step.group("index") == null ? "" : step.group("index");
        return new PlanStep(kind(step), SqlShape.tableOf(sql, alias).orElse(alias), index, columns);
    }

    private static Kind kind(Matcher step) {
        if (step.group("key") != null) {
            return Kind.KEY;
        }
        if (step.group("auto") != null) {
            return Kind.PASSING;
        }
        if (step.group("index") == null) {
            return Kind.SCAN;
        }
        return step.group("verb").equals("SCAN") ? Kind.ORDERED : Kind.INDEX;
    }
}
