package io.ormlab.model.storage;

import io.ebean.core.type.DataBinder;
import io.ebean.core.type.DataReader;
import io.ebean.core.type.ScalarType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.BooleanSupplier;

/** A type that is kept as text in a form that sorts as its values do. */
final class TextType<T> extends KeptType<T> {

    private final Form<T> form;

    TextType(ScalarType<T> stock, Form<T> form, BooleanSupplier started) {
        super(stock, Types.VARCHAR, started);
        this.form = form;
    }

    @Override
    String text(T value) {
        return form.text(value);
    }

    @Override
    T of(String stored) {
        try {
            // Ebean's own text, where it has one, is milliseconds; and as text a number is read as well.
            return isNumber(stored)
                    ? form.of(new BigDecimal(stored).toBigInteger().longValueExact())
                    : form.of(stored);
        } catch (RuntimeException e) {
            throw ValueRefused.unreadable(stored, type().getSimpleName(), e);
        }
    }

    /** No text of a form begins so and goes on so. */
    private static boolean isNumber(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            char each = stored.charAt(i);
            boolean digit = each >= '0' && each <= '9' || i > 0 && (each == '.' || each == 'e' || each == '+');
            if (!digit && !(each == '-' && (i == 0 || stored.charAt(i - 1) == 'e'))) {
                return false;
            }
        }
        return !stored.isEmpty();
    }

    @Override
    void bindValue(DataBinder binder, T value) throws SQLException {
        binder.setString(form.text(value));
    }

    @Override
    public T read(DataReader reader) throws SQLException {
        // One call to SQLite, whatever the value is; as an object or as text it would take two or build a buffer.
        byte[] stored = reader.getBytes();
        return stored == null ? null : of(decoded(stored));
    }

    private static String decoded(byte[] stored) {
        // In a file whose encoding is UTF-16 the bytes are that; no text of a form has a NUL.
        boolean wide = stored.length > 1 && (stored[0] == 0 || stored[1] == 0);
        return new String(
                stored,
                !wide
                        ? StandardCharsets.UTF_8
                        : stored[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    @Override
    public Object toJdbcType(Object value) {
        return value == null ? null : form.text(toBeanType(value));
    }
}
