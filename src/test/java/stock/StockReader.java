package stock;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.config.DatabaseConfig;
import io.ebean.datasource.DataSourceConfig;
import io.ebean.platform.sqlite.SQLitePlatform;
import io.ebean.plugin.Property;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;

/** A program that knows Ebean only: it prints what it reads of each property of each row, or that it cannot. */
public final class StockReader {

    public static final int ROWS = 60;

    private StockReader() {}

    /** @param args the database file, the entity's class, and the properties */
    public static void main(String[] args) throws Exception {
        Class<?> type = Class.forName(args[1]);
        DatabaseConfig config = new DatabaseConfig();
        config.setName("stock");
        config.setDatabasePlatform(new SQLitePlatform());
        config.setDataSourceConfig(new DataSourceConfig()
                .setUrl("jdbc:sqlite:" + args[0])
                .setUsername("")
                .setPassword("")
                .setDriver("org.sqlite.JDBC"));
        config.setDisableClasspathSearch(true);
        config.setBackgroundExecutorWrapper(null);
        for (int i = 1; i < args.length && args[i].contains("."); i++) {
            config.addClass(Class.forName(args[i]));
        }
        Database database = DatabaseFactory.create(config);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : args) {
            Property property = name.contains(".") || name.contains("/")
                    ? null
                    : database.pluginApi().beanType(type).property(name);
            if (property != null) {
                out.println(name + "|" + read(database, type, name, property));
            }
        }
        database.shutdown();
    }

    private static String read(Database database, Class<?> type, String name, Property property) {
        StringBuilder values = new StringBuilder();
        for (Object id : database.find(type).orderBy("id").setMaxRows(ROWS).findIds()) {
            try {
                Object bean = database.find(type).select(name).where().idEq(id).findOne();
                values.append(shown(property.value(bean)));
            } catch (RuntimeException e) {
                values.append("no");
            }
            values.append('\u001F');
        }
        return values.toString().replace('\n', ' ');
    }

    /** A value in words; a moment as the moment it is, for Ebean alone keeps no zone. */
    public static String shown(Object value) {
        if (value instanceof OffsetDateTime at) {
            return at.toInstant().toString();
        }
        if (value instanceof ZonedDateTime at) {
            return at.toInstant().toString();
        }
        if (value instanceof Calendar at) {
            return at.toInstant().toString();
        }
        if (value instanceof Date at) {
            return Long.toString(at.getTime());
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }
}
