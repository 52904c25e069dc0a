package io.ormlab.model.storage;

import io.ebean.DatabaseBuilder;
import io.ebean.config.DatabaseConfig;
import io.ebean.core.type.ScalarType;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.type.DefaultTypeManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;

/**
 * The storage of one Ebean server on SQLite: its types, and what its columns take. The server is started with
 * {@link #install}, and {@link #started} is called once it runs.
 */
public final class Storage {

    private boolean asking;
    private volatile boolean started;
    private volatile ColumnRules rules = ColumnRules.NONE;

    /** Puts the types into a configuration. */
    public void install(DatabaseConfig config) {
        config.putServiceObject(Storage.class, this);
        config.setDatabasePlatform(new KeptPlatform());
    }

    /** The server has read the models: from now on its columns have their rules. */
    public void started(SpiEbeanServer server) {
        rules = ColumnRules.of(server);
        started = true;
    }

    /** A statement whose values become what the columns keep, and whose rows become what they were. */
    public PreparedStatement keeping(String sql, PreparedStatement statement) {
        return new KeptStatement(statement, rules.parameters(sql));
    }

    List<ScalarType<?>> types(DatabaseBuilder.Settings config) {
        if (asking) {
            return List.of();
        }
        try {
            // Ebean's own types of this configuration, for all that is not storage; it asks for ours again.
            asking = true;
            return types(new DefaultTypeManager(config, null));
        } finally {
            asking = false;
        }
    }

    private List<ScalarType<?>> types(DefaultTypeManager stock) {
        return List.of(
                text(stock, LocalDate.class, Forms.LOCAL_DATE),
                text(stock, YearMonth.class, Forms.YEAR_MONTH),
                text(stock, LocalTime.class, Forms.LOCAL_TIME),
                text(stock, LocalDateTime.class, Forms.LOCAL_DATE_TIME),
                text(stock, Instant.class, Forms.INSTANT),
                text(stock, OffsetDateTime.class, Forms.OFFSET_DATE_TIME),
                text(stock, ZonedDateTime.class, Forms.ZONED_DATE_TIME),
                text(stock, Duration.class, Forms.DURATION),
                text(stock, java.util.Date.class, Forms.DATE),
                text(stock, Calendar.class, Forms.CALENDAR),
                text(stock, java.sql.Timestamp.class, Forms.TIMESTAMP),
                text(stock, java.sql.Date.class, SqlForms.DATE),
                text(stock, java.sql.Time.class, SqlForms.TIME),
                new DecimalType<>(of(stock, BigDecimal.class), number -> number, number -> number, this::hasStarted),
                new DecimalType<>(
                        of(stock, BigInteger.class), BigDecimal::new, BigDecimal::toBigIntegerExact, this::hasStarted));
    }

    private <T> ScalarType<T> text(DefaultTypeManager stock, Class<T> type, Form<T> form) {
        return new TextType<>(of(stock, type), form, this::hasStarted);
    }

    private boolean hasStarted() {
        return started;
    }

    @SuppressWarnings("unchecked")
    private static <T> ScalarType<T> of(DefaultTypeManager stock, Class<T> type) {
        return (ScalarType<T>) stock.type(type);
    }

    /**
     * SQLite, its large objects bound and read whole: as streams, an empty {@code byte[]} would be read back as null. And what is
     * looked for is taken as it stands: Ebean's own platform leaves {@code %} and {@code _} wildcards in {@code contains}.
     */
    private static final class KeptPlatform extends io.ebean.platform.sqlite.SQLitePlatform {

        KeptPlatform() {
            clobDbType = Types.VARCHAR;
            blobDbType = Types.VARBINARY;
            likeClauseEscaped = "like ? escape'|'";
        }

        @Override
        protected void escapeLikeCharacter(char special, StringBuilder text) {
            text.append(likeEscapeChar).append(special);
        }
    }
}
