package io.ormlab.model;

import io.ebean.annotation.DbDefault;
import io.ebean.config.dbplatform.DbDefaultValue;
import java.lang.reflect.Field;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

/** Fields whose {@code @DbDefault} is no value of their type: Ebean refuses it in words that name neither. */
final class UnfitDefaults {

    private UnfitDefaults() {}

    /** Those that Ebean refuses in just these words. */
    static List<Field> find(Throwable refusal, List<Class<?>> classes) {
        List<Field> found = new ArrayList<>();
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(DbDefault.class) && isRefused(field, refusal)) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static boolean isRefused(Field field, Throwable refusal) {
        try {
            DbDefaultValue.toSqlLiteral(
                    field.getAnnotation(DbDefault.class).value(), field.getType(), sqlType(field.getType()));
            return false;
        } catch (RuntimeException e) {
            return e.getClass() == refusal.getClass() && Objects.equals(e.getMessage(), refusal.getMessage());
        }
    }

    private static int sqlType(Class<?> type) {
        if (type == LocalDate.class) {
            return Types.DATE;
        }
        if (type == LocalTime.class) {
            return Types.TIME;
        }
        boolean moment = Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type);
        return moment ? Types.TIMESTAMP : Types.INTEGER;
    }
}
