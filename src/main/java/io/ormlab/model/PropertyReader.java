package io.ormlab.model;

import io.ebeaninternal.server.deploy.BeanProperty;
import io.ebeaninternal.server.deploy.BeanPropertyAssocMany;
import io.ebeaninternal.server.deploy.BeanPropertyAssocOne;
import io.ebeaninternal.server.deploy.TableJoinColumn;
import io.ebeaninternal.server.deploy.visitor.BeanPropertyVisitor;
import io.ormlab.model.EntityDescription.Property;
import io.ormlab.model.EntityDescription.Relation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Collects an entity's properties as Ebean's own visitor hands them out, which is the order of the columns. */
final class PropertyReader implements BeanPropertyVisitor {

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:\\w+\\.)+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Class<?> entity;
    private final ColumnReader columns;
    private final List<Property> properties = new ArrayList<>();

    PropertyReader(Class<?> entity, ColumnReader columns) {
        this.entity = entity;
        this.columns = columns;
    }

    List<Property> properties() {
        return properties;
    }

    @Override
    public void visitScalar(BeanProperty p, boolean allowNonNull) {
        add(entity, p, p.name(), p.isId(), Relation.NONE, "", "", "", columns.columns(p.dbColumn()));
    }

    @Override
    public void visitEmbedded(BeanPropertyAssocOne<?> p) {
        // Its fields follow one by one, and they are what has columns.
    }

    @Override
    public void visitEmbeddedScalar(BeanProperty p, BeanPropertyAssocOne<?> embedded) {
        String name = embedded.name() + "." + p.name();
        String[] names = p instanceof BeanPropertyAssocOne<?> one ? joinColumns(one) : new String[] {p.dbColumn()};
        String target = simple(embedded.targetType());
        add(embedded.targetType(), p, name, embedded.isId(), Relation.EMBEDDED, target, "", "", columns.columns(names));
    }

    @Override
    public void visitOneImported(BeanPropertyAssocOne<?> p) {
        Relation relation = p.isOneToOne() ? Relation.ONE_TO_ONE : Relation.MANY_TO_ONE;
        String target = simple(p.targetType());
        add(entity, p, p.name(), p.isId(), relation, target, "", "", columns.columns(joinColumns(p)));
    }

    @Override
    public void visitOneExported(BeanPropertyAssocOne<?> p) {
        add(
                entity,
                p,
                p.name(),
                false,
                Relation.ONE_TO_ONE,
                simple(p.targetType()),
                mappedBy(p.mappedBy()),
                "",
                List.of());
    }

    @Override
    public void visitMany(BeanPropertyAssocMany<?> p) {
        Relation relation = p.isElementCollection()
                ? Relation.ELEMENT_COLLECTION
                : p.isManyToMany() ? Relation.MANY_TO_MANY : Relation.ONE_TO_MANY;
        String table = "";
        if (p.hasJoinTable()) {
            table = p.intersectionTableJoin().getTable();
        } else if (p.isElementCollection()) {
            table = p.targetDescriptor().baseTable();
        }
        add(entity, p, p.name(), false, relation, simple(p.targetType()), mappedBy(p.mappedBy()), table, List.of());
    }

    @Override
    public void visitEnd() {
        // Nothing is kept open.
    }

    private void add(
            Class<?> owner,
            BeanProperty p,
            String name,
            boolean id,
            Relation relation,
            String target,
            String mappedBy,
            String joinTable,
            List<EntityDescription.Column> columns) {
        properties.add(new Property(
                name,
                javaType(owner, p),
                id,
                relation,
                target,
                mappedBy,
                Objects.requireNonNullElse(joinTable, ""),
                columns));
    }

    private static String[] joinColumns(BeanPropertyAssocOne<?> p) {
        return Arrays.stream(p.tableJoin().columns())
                .map(TableJoinColumn::getLocalDbColumn)
                .toArray(String[]::new);
    }

    private static String mappedBy(String property) {
        return Objects.requireNonNullElse(property, "");
    }

    private static String simple(Class<?> type) {
        return type == null ? "" : type.getSimpleName();
    }

    /** As it stands in the source, without packages; a property that Ebean adds itself has no field. */
    private static String javaType(Class<?> owner, BeanProperty p) {
        Type type = p.type();
        for (Class<?> in = owner; in != null; in = in.getSuperclass()) {
            for (Field field : in.getDeclaredFields()) {
                if (field.getName().equals(p.name())) {
                    return readable(field.getGenericType());
                }
            }
        }
        return readable(type);
    }

    static String readable(Type type) {
        return PACKAGES.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }
}
