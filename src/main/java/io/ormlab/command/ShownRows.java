package io.ormlab.command;

import io.ormlab.render.Column;
import io.ormlab.render.Style;
import io.ormlab.render.TextTable;
import java.util.List;

/** Rows for a person: as a table, or each on its side, as the mysql client does for what ends in {@code \G}. */
record ShownRows(Lab lab, List<Column> columns, String nulls, boolean sideways) {

    private static final String SIDEWAYS = "\\G";
    private static final String STARS = "********";

    /** Whether an input asks for its rows on their sides. */
    static boolean isSideways(String input) {
        return input.stripTrailing().endsWith(SIDEWAYS);
    }

    /** The input without that. */
    static String plain(String input) {
        String text = input.stripTrailing();
        return isSideways(input) ? text.substring(0, text.length() - SIDEWAYS.length()) : input;
    }

    /**
     * Shows some rows.
     *
     * @param before how many were shown before these
     */
    void show(List<List<String>> rows, int before) {
        Style style = new Style(lab.console().colour());
        int width = lab.console().width();
        if (!sideways) {
            table(rows, style).lines(width).forEach(lab.console()::out);
            return;
        }
        for (int i = 0; i < rows.size() && !lab.console().full(); i++) {
            lab.console().out(style.dim(STARS + " " + (before + i + 1) + ". " + STARS));
            table(List.of(rows.get(i)), style).blocks(width).forEach(lab.console()::out);
        }
    }

    private TextTable table(List<List<String>> rows, Style style) {
        return TextTable.of(columns, rows).nulls(nulls).styled(style);
    }
}
