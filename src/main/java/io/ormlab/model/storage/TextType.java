package io.ormlab.model.storage;

import io.ebean.core.type.DataBinder;
import io.ebean.core.type.DataReader;
import io.ebean.core.type.ScalarType;
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
            return form.of(stored);
        } catch (RuntimeException e) {
            // Ebean's own text, where it has one, is milliseconds.
            return parsedNumber(stored, e);
        }
    }

    private T parsedNumber(String stored, RuntimeException notText) {
        try {
            return form.of(Long.valueOf(stored));
        } catch (NumberFormatException e) {
            throw ValueRefused.unreadable(stored, type().getSimpleName(), notText);
        }
    }

    @Override
    void bindValue(DataBinder binder, T value) throws SQLException {
        binder.setString(form.text(value));
    }

    @Override
    public T read(DataReader reader) throws SQLException {
        Object stored = reader.getObject();
        if (stored == null) {
            return null;
        }
        return stored instanceof Number number ? form.of(number) : of(stored.toString());
    }

    @Override
    public Object toJdbcType(Object value) {
        return value == null ? null : form.text(toBeanType(value));
    }
}
