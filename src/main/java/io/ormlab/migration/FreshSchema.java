package io.ormlab.migration;

import io.ebean.Database;
import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebean.platform.postgres.PostgresPlatform;
import io.ebean.platform.sqlite.SQLitePlatform;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.model.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the models would make from nothing: on SQLite what ormlab's migrations make, elsewhere Ebean's own create script. */
public final class FreshSchema {

    /** A database that the models may be meant for. */
    public enum Platform {
        SQLITE(SQLitePlatform::new),
        POSTGRES(PostgresPlatform::new);

        private final Supplier<DatabasePlatform> ebean;

        Platform(Supplier<DatabasePlatform> ebean) {
            this.ebean = ebean;
        }

        /** The name that is typed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The platform of this name, in any case. */
        public static Optional<Platform> of(String name) {
            return Arrays.stream(values())
                    .filter(platform -> platform.id().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /**
     * A statement.
     *
     * @param table the table that it makes or adds to
     * @param sql its text, without a semicolon at its end
     */
    public record Statement(String table, String sql) {}

    private FreshSchema() {}

    /**
     * The statements, in the order in which they would run.
     *
     * @throws io.ormlab.model.ModelException where Ebean does not take the models on this platform
     */
    public static List<Statement> of(Models models, Platform platform) {
        DatabasePlatform ebean = platform.ebean.get();
        Database own = models.database();
        String script = own.platform() == ebean.platform() ? script(own) : models.on(ebean, FreshSchema::script);
        Script parsed = Script.parse(script);
        List<Statement> statements = new ArrayList<>();
        for (int at = 0; at < parsed.statements().size(); at++) {
            String sql = bare(parsed.statements().get(at));
            statements.add(new Statement(table(parsed.words().get(at)), sql));
        }
        return List.copyOf(statements);
    }

    private static String script(Database database) {
        SpiEbeanServer server = (SpiEbeanServer) database;
        if (server.databasePlatform() instanceof SQLitePlatform) {
            var tables = new CurrentModel(server, server.config().getConstraintNaming()).read();
            return SqliteStep.fresh(new EbeanSchema(server.databasePlatform()).read(tables));
        }
        return new CurrentModel(server).getCreateDdl();
    }

    /** Ebean heads its script with a line that says no more than that it is one. */
    private static String bare(String statement) {
        String sql = statement
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip();
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
    }

    private static String table(SqlWords statement) {
        int at = statement.begins("create", "table") || statement.begins("alter", "table")
                ? 2
                : Math.max(statement.find("on"), statement.find("column")) + 1;
        return at > 0 ? statement.name(at) : "";
    }
}
