package io.ormlab.model;

import io.ebean.annotation.DbEnumValue;
import io.ebean.annotation.EnumValue;
import io.ormlab.message.Messages;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses an enum that one property wants stored as a number and another as text. Ebean stores it in one form for all, and takes the
 * form of whichever property it meets first, or refuses the second: which of them is first differs from run to run.
 */
final class EnumForms {

    private final EnumType standard;
    private final Map<Class<?>, EnumType> forms = new HashMap<>();
    private final Set<Type> converted = new HashSet<>();
    private final List<Places.Named> mixed = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();

    /** @param standard the form of an enum of which nothing is said */
    private EnumForms(EnumType standard) {
        this.standard = standard;
    }

    /** @throws ModelException where an enum is wanted in two forms */
    static void check(List<Class<?>> classes, EnumType standard, Places places, Messages messages) {
        EnumForms forms = new EnumForms(standard);
        classes.forEach(forms::addConverter);
        classes.forEach(forms::look);
        List<SourceProblem> problems = new ArrayList<>();
        for (int i = 0; i < forms.mixed.size(); i++) {
            problems.add(places.problem(forms.mixed.get(i), messages.text("model.ebean.enum", forms.enums.get(i))));
        }
        if (!problems.isEmpty()) {
            throw places.refusal(problems, null);
        }
    }

    private void addConverter(Class<?> type) {
        if (AttributeConverter.class.isAssignableFrom(type)) {
            for (Type of : type.getGenericInterfaces()) {
                if (of instanceof ParameterizedType made && made.getRawType() == AttributeConverter.class) {
                    converted.add(made.getActualTypeArguments()[0]);
                }
            }
        }
    }

    private void look(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            Class<?> of = field.getType();
            if (of.isEnum() && of != type && isStored(field) && !hasOwnForm(of)) {
                Enumerated said = field.getAnnotation(Enumerated.class);
                EnumType form = said == null ? standard : said.value();
                EnumType first = forms.putIfAbsent(of, form);
                if (first != null && first != form) {
                    mixed.add(new Places.Named(type.getName(), field.getName()));
                    enums.add(of.getSimpleName());
                }
            }
        }
    }

    private static boolean isStored(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
                && !field.isAnnotationPresent(Transient.class)
                && !field.isAnnotationPresent(Convert.class);
    }

    private boolean hasOwnForm(Class<?> type) {
        if (converted.contains(type)) {
            return true;
        }
        for (Field constant : type.getDeclaredFields()) {
            if (constant.isAnnotationPresent(EnumValue.class)) {
                return true;
            }
        }
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(DbEnumValue.class)) {
                return true;
            }
        }
        return false;
    }
}
