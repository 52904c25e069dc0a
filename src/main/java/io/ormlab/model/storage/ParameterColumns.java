package io.ormlab.model.storage;

import io.ormlab.model.storage.ColumnRules.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which column each question mark of a statement is for, as far as the statement says so plainly: a place of an insert, or beside a
 * comparison with a column, which is all that Ebean writes by itself. SQLite does not tell.
 */
final class ParameterColumns {

    private static final Set<String> COMPARES = Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=", "is", "like");
    private static final Set<String> NO_ALIAS = Set.of(
            "where", "set", "left", "inner", "join", "cross", "on", "order", "group", "values", "select", "default",
            "limit", "using", "(", ",", ";", ")");

    private final List<String> words;
    private final BiFunction<String, String, ColumnRule> rules;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<String> inserted = new ArrayList<>();
    private final boolean writes;
    private int setFrom = -1;
    private int setTo;

    private ParameterColumns(String sql, BiFunction<String, String, ColumnRule> rules) {
        this.words = SqlTokens.of(sql);
        this.rules = rules;
        String kind = words.isEmpty() ? "" : words.get(0);
        this.writes = Set.of("insert", "replace", "update").contains(kind);
        tables();
        setFrom = words.indexOf("set");
        int where = words.lastIndexOf("where");
        setTo = where < setFrom ? words.size() : where;
        insertedColumns();
    }

    /** @param rules the rule of a table's column; null where there is none */
    static List<Parameter> of(String sql, BiFunction<String, String, ColumnRule> rules) {
        return new ParameterColumns(sql, rules).parameters();
    }

    private void tables() {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean opens = Set.of("from", "join", "into").contains(words.get(i))
                    || i == 0 && words.get(0).equals("update");
            if (opens && SqlTokens.isName(words.get(i + 1))) {
                int name = i + 1;
                while (word(name + 1).equals(".")) {
                    name += 2;
                }
                String table = SqlTokens.name(word(name));
                int alias = word(name + 1).equals("as") ? name + 2 : name + 1;
                tables.putIfAbsent(table, table);
                if (SqlTokens.isName(word(alias)) && !NO_ALIAS.contains(word(alias))) {
                    tables.put(SqlTokens.name(word(alias)), table);
                }
            }
        }
    }

    private void insertedColumns() {
        int values = words.indexOf("values");
        int into = words.indexOf("into");
        if (!writes || into < 0 || values < 0) {
            return;
        }
        for (int i = words.indexOf("("); i >= 0 && i < values; i++) {
            if (SqlTokens.isName(words.get(i))) {
                inserted.add(SqlTokens.name(words.get(i)));
            }
        }
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        int values = words.indexOf("values");
        int depth = 0;
        int place = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (word.equals("(") && depth == 1) {
                place = 0;
            } else if (word.equals(",") && depth == 1) {
                place++;
            } else if (word.equals("?")) {
                boolean isPlace = !inserted.isEmpty() && i > values && depth == 1 && place < inserted.size();
                boolean written = isPlace || writes && setFrom >= 0 && i > setFrom && i < setTo;
                ColumnRule rule = isPlace ? rule("", inserted.get(place)) : compared(i);
                parameters.add(new Parameter(rule, written));
            }
        }
        return List.copyOf(parameters);
    }

    private ColumnRule compared(int at) {
        int before = at - 1;
        if (Set.of("(", ",").contains(word(before))) {
            while (Set.of(",", "?").contains(word(before))) {
                before--;
            }
            boolean in = word(before).equals("(") && word(before - 1).equals("in");
            return in ? column(word(before - 2).equals("not") ? before - 3 : before - 2) : ColumnRule.NONE;
        }
        if (word(before).equals("and") && word(before - 2).equals("between")) {
            return column(before - 3);
        }
        if (word(before).equals("between")) {
            return column(word(before - 1).equals("not") ? before - 2 : before - 1);
        }
        if (COMPARES.contains(word(before))) {
            return column(word(before - 1).equals("not") ? before - 2 : before - 1);
        }
        boolean after = COMPARES.contains(word(at + 1)) || word(at + 1).equals("between");
        return after ? column(word(at + 3).equals(".") ? at + 4 : at + 2) : ColumnRule.NONE;
    }

    /** The column whose name stands there, with or without its table's before it. */
    private ColumnRule column(int at) {
        if (!SqlTokens.isName(word(at))) {
            return ColumnRule.NONE;
        }
        String qualifier = word(at - 1).equals(".") ? SqlTokens.name(word(at - 2)) : "";
        return rule(qualifier, SqlTokens.name(word(at)));
    }

    private ColumnRule rule(String qualifier, String column) {
        if (!qualifier.isEmpty()) {
            ColumnRule rule = rules.apply(tables.getOrDefault(qualifier, qualifier), column);
            return rule == null ? ColumnRule.NONE : rule;
        }
        return tables.values().stream()
                .map(table -> rules.apply(table, column))
                .filter(rule -> rule != null)
                .findFirst()
                .orElse(ColumnRule.NONE);
    }

    private String word(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at);
    }
}
