package io.ormlab.model.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.ebean.core.type.DataBinder;
import io.ebean.core.type.DataReader;
import io.ebean.core.type.DocPropertyType;
import io.ebean.core.type.ScalarType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * A type whose values are kept otherwise than Ebean keeps them. All that is not the database's (JSON, versions) stays Ebean's.
 *
 * @param <T> the Java type
 */
abstract class KeptType<T> implements ScalarType<T> {

    private final ScalarType<T> stock;
    private final int boundAs;
    private final BooleanSupplier started;

    /**
     * @param stock Ebean's own
     * @param boundAs what a value is handed to JDBC as, of java.sql.Types
     * @param started whether Ebean has read the models, which is when it asks what to declare a column as
     */
    KeptType(ScalarType<T> stock, int boundAs, BooleanSupplier started) {
        this.stock = stock;
        this.boundAs = boundAs;
        this.started = started;
    }

    /** The value as text, for the database or for a cache. */
    abstract String text(T value);

    abstract T of(String stored);

    final ScalarType<T> stock() {
        return stock;
    }

    /** An update query hands over what the person gave, which may be an Integer for a BigInteger. */
    @Override
    public final void bind(DataBinder binder, T value) throws SQLException {
        if (value == null) {
            binder.setNull(boundAs);
        } else {
            bindValue(binder, type().isInstance(value) ? value : toBeanType(value));
        }
    }

    abstract void bindValue(DataBinder binder, T value) throws SQLException;

    @Override
    public abstract T read(DataReader reader) throws SQLException;

    /** Never: then Ebean hands over what {@link #toJdbcType} makes where a value is compared with a column. */
    @Override
    public final boolean jdbcNative() {
        return false;
    }

    /** The column's declared type stays the one that Ebean gives it, so it is Ebean's as long as columns are declared. */
    @Override
    public final int jdbcType() {
        return started.getAsBoolean() ? boundAs : stock.jdbcType();
    }

    @Override
    public final Class<T> type() {
        return stock.type();
    }

    @Override
    public final T toBeanType(Object value) {
        return value instanceof String text ? of(text) : stock.toBeanType(value);
    }

    @Override
    public final String formatValue(T value) {
        return text(value);
    }

    @Override
    public final T parse(String value) {
        return of(value);
    }

    @Override
    public final T readData(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return of(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public final void writeData(DataOutput out, T value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Override
    public final boolean mutable() {
        return stock.mutable();
    }

    @Override
    public final boolean isDirty(Object value) {
        return stock.isDirty(value);
    }

    @Override
    public final int length() {
        return stock.length();
    }

    @Override
    public final DocPropertyType docType() {
        return stock.docType();
    }

    @Override
    public final long asVersion(T value) {
        return stock.asVersion(value);
    }

    @Override
    public final T jsonRead(JsonParser parser) throws IOException {
        return stock.jsonRead(parser);
    }

    @Override
    public final void jsonWrite(JsonGenerator writer, T value) throws IOException {
        stock.jsonWrite(writer, value);
    }
}
