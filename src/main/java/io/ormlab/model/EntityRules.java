package io.ormlab.model;

import io.ebean.annotation.UnmappedJson;
import io.ebean.annotation.View;
import io.ebean.plugin.SpiServer;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ebeaninternal.server.deploy.BeanPropertyAssocMany;
import io.ebeaninternal.server.deploy.IndexDefinition;
import io.ormlab.message.Messages;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Ebean takes and then loses in silence: a field that it gives no column, an entity that no row can be found again of, two
 * owners of one table, join table, column or index.
 */
final class EntityRules {

    private final SpiEbeanServer server;
    private final Places places;
    private final Messages messages;
    private final List<SourceProblem> problems = new ArrayList<>();

    EntityRules(SpiServer server, Places places, Messages messages) {
        this.server = (SpiEbeanServer) server;
        this.places = places;
        this.messages = messages;
    }

    /** @throws ModelException where a model breaks a rule */
    void check(List<Class<?>> classes) {
        for (Class<?> type : classes) {
            boolean entity = type.isAnnotationPresent(Entity.class);
            BeanDescriptor<?> descriptor =
                    entity || type.isAnnotationPresent(Embeddable.class) ? server.descriptor(type) : null;
            if (descriptor != null) {
                fields(type, descriptor);
                columns(type, descriptor);
            }
            if (descriptor != null && entity && !type.isAnnotationPresent(View.class)) {
                identity(type, descriptor);
            }
        }
        tables(classes);
        joinTables(classes);
        indexes(classes);
        throwIfAny();
    }

    private void identity(Class<?> type, BeanDescriptor<?> descriptor) {
        if (descriptor.idProperty() == null && descriptor.baseTable() != null) {
            add(type, null, "model.noid", type.getSimpleName());
        }
    }

    /** A database takes two names that differ in case only as one. An entity may also have no table, but a query. */
    private void tables(List<Class<?>> classes) {
        Map<String, Class<?>> owners = new HashMap<>();
        for (Class<?> type : classes) {
            boolean owns = type.isAnnotationPresent(Entity.class) && !type.isAnnotationPresent(View.class);
            String raw = owns ? server.descriptor(type).baseTable() : null;
            if (raw != null) {
                String table = server.databasePlatform().unQuote(raw);
                Class<?> owner = owners.putIfAbsent(table.toLowerCase(Locale.ROOT), type);
                if (owner != null) {
                    add(type, null, "model.sharedtable", type.getSimpleName(), table, owner.getSimpleName());
                }
            }
        }
    }

    /** Two owners of one join table: Ebean runs with them, but can make no tables of such models. */
    private void joinTables(List<Class<?>> classes) {
        Map<String, BeanPropertyAssocMany<?>> owners = new HashMap<>();
        for (Class<?> type : classes) {
            BeanDescriptor<?> descriptor = type.isAnnotationPresent(Entity.class) ? server.descriptor(type) : null;
            for (BeanPropertyAssocMany<?> many : many(descriptor)) {
                String table = server.databasePlatform()
                        .unQuote(many.intersectionTableJoin().getTable());
                BeanPropertyAssocMany<?> owner = owners.putIfAbsent(table.toLowerCase(Locale.ROOT), many);
                if (owner != null) {
                    String other = owner.descriptor().name() + "." + owner.name();
                    add(type, many.name(), "model.sharedjoin", many.name(), table, other, owner.name());
                }
            }
        }
    }

    /** Two indexes of one name: Ebean's model of the tables keeps the last of them, and the other is never made. */
    private void indexes(List<Class<?>> classes) {
        Map<String, Class<?>> owners = new HashMap<>();
        for (Class<?> type : classes) {
            BeanDescriptor<?> descriptor = type.isAnnotationPresent(Entity.class) ? server.descriptor(type) : null;
            for (String name : indexNames(descriptor)) {
                Class<?> owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), type);
                if (owner != null) {
                    String rule = owner == type ? "model.twiceindex" : "model.sharedindex";
                    add(type, null, rule, type.getSimpleName(), name, owner.getSimpleName());
                }
            }
        }
    }

    /** Those that a person gave; the others are made of the names of their table and columns. */
    private List<String> indexNames(BeanDescriptor<?> descriptor) {
        List<String> names = new ArrayList<>();
        if (descriptor != null && descriptor.isBaseTable() && descriptor.indexDefinitions() != null) {
            for (IndexDefinition index : descriptor.indexDefinitions()) {
                if (!index.isUniqueConstraint()
                        && index.getName() != null
                        && !index.getName().isBlank()) {
                    names.add(server.databasePlatform().unQuote(index.getName()));
                }
            }
        }
        return names;
    }

    private static List<BeanPropertyAssocMany<?>> many(BeanDescriptor<?> descriptor) {
        return descriptor == null
                ? List.of()
                : Arrays.stream(descriptor.propertiesMany())
                        .filter(BeanPropertyAssocMany::createJoinTable)
                        .toList();
    }

    private void columns(Class<?> type, BeanDescriptor<?> descriptor) {
        Map<String, String> owners = new HashMap<>();
        for (BeanProperty property : descriptor.propertiesNonTransient()) {
            if (property.isScalar() && property.isDDLColumn() && property.isDbInsertable()) {
                String column = server.databasePlatform().unQuote(property.dbColumn());
                String owner = owners.putIfAbsent(column.toLowerCase(Locale.ROOT), property.name());
                if (owner != null) {
                    add(type, property.name(), "model.sharedcolumn", property.name(), column, owner);
                }
            }
        }
    }

    private void fields(Class<?> type, BeanDescriptor<?> descriptor) {
        for (Class<?> in = type; in.getClassLoader() == type.getClassLoader(); in = in.getSuperclass()) {
            for (Field field : in.getDeclaredFields()) {
                BeanProperty property = descriptor.findProperty(field.getName());
                if (isMeantToBeStored(field) && (property == null || property.isTransient())) {
                    notStored(in, field);
                }
            }
        }
    }

    /** Ebean's own fields begin with an underscore and are synthetic or transient. */
    private static boolean isMeantToBeStored(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic()
                && !field.getName().startsWith("_ebean")
                && !field.isAnnotationPresent(Transient.class)
                && !field.isAnnotationPresent(UnmappedJson.class);
    }

    private void notStored(Class<?> type, Field field) {
        String name = field.getName();
        String javaType = PropertyReader.readable(field.getGenericType());
        boolean collection =
                Collection.class.isAssignableFrom(field.getType()) || Map.class.isAssignableFrom(field.getType());
        if (pointsToEntity(field)) {
            add(type, name, collection ? "model.norelation.many" : "model.norelation", name, javaType);
        } else {
            add(type, name, collection ? "model.nocolumn.many" : "model.nocolumn", name, javaType);
        }
    }

    private static boolean pointsToEntity(Field field) {
        Type[] types = field.getGenericType() instanceof ParameterizedType many
                ? many.getActualTypeArguments()
                : new Type[] {field.getType()};
        return Arrays.stream(types)
                .anyMatch(type -> type instanceof Class<?> named && named.isAnnotationPresent(Entity.class));
    }

    private void add(Class<?> type, String property, String key, Object... args) {
        String text = messages.text(key, args);
        problems.add(places.problem(new Places.Named(type.getName(), property), text));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw places.refusal(problems, null);
        }
    }
}
