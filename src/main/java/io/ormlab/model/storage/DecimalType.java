package io.ormlab.model.storage;

import io.ebean.core.type.DataBinder;
import io.ebean.core.type.DataReader;
import io.ebean.core.type.ScalarType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * BigDecimal and BigInteger. As what they are kept is the column's matter, not the type's; so JDBC is handed the number, and
 * {@link KeptStatement} and {@link KeptRows} know the column.
 */
final class DecimalType<T> extends KeptType<T> {

    private final Function<T, BigDecimal> to;
    private final Function<BigDecimal, T> from;

    DecimalType(
            ScalarType<T> stock, Function<T, BigDecimal> to, Function<BigDecimal, T> from, BooleanSupplier started) {
        super(stock, Types.DECIMAL, started);
        this.to = to;
        this.from = from;
    }

    @Override
    String text(T value) {
        return to.apply(value).toString();
    }

    @Override
    T of(String stored) {
        try {
            return from.apply(NumberKey.isKey(stored) ? NumberKey.read(stored) : new BigDecimal(stored));
        } catch (ArithmeticException | NumberFormatException e) {
            throw ValueRefused.unreadable(stored, type().getSimpleName(), e);
        }
    }

    @Override
    void bindValue(DataBinder binder, T value) throws SQLException {
        binder.setBigDecimal(to.apply(value));
    }

    @Override
    public T read(DataReader reader) throws SQLException {
        BigDecimal number = reader.getBigDecimal();
        try {
            return number == null ? null : from.apply(number);
        } catch (ArithmeticException e) {
            throw ValueRefused.unreadable(number.toString(), type().getSimpleName(), e);
        }
    }

    @Override
    public Object toJdbcType(Object value) {
        return value == null ? null : to.apply(toBeanType(value));
    }
}
