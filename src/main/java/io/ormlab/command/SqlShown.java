package io.ormlab.command;

import io.ormlab.render.SqlInk;
import io.ormlab.render.Style;

/** SQL on the console, highlighted where it shows colours. */
final class SqlShown {

    private final Lab lab;

    SqlShown(Lab lab) {
        this.lab = lab;
    }

    /** The whole text, without the blank lines at its end. */
    void all(String sql) {
        SqlInk ink = new SqlInk(new Style(lab.console().colour()));
        ink.paint(sql.stripTrailing()).lines().forEach(lab.console()::out);
    }
}
