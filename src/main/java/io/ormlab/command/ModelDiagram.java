package io.ormlab.command;

import io.ormlab.model.EntityDescription;
import io.ormlab.model.EntityDescription.Column;
import io.ormlab.model.EntityDescription.Property;
import io.ormlab.model.EntityDescription.Relation;
import io.ormlab.model.JoinTable;
import io.ormlab.render.diagram.Diagram;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The picture of models: a box for each entity and each table between two, a line for each foreign key. */
final class ModelDiagram {

    private final Map<String, String> boxOfTable = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private ModelDiagram() {}

    static Diagram of(List<EntityDescription> entities, List<JoinTable> between) {
        ModelDiagram diagram = new ModelDiagram();
        for (EntityDescription entity : entities) {
            diagram.boxOfTable.put(key(entity.table()), name(entity, entities));
        }
        between.forEach(table -> diagram.boxOfTable.putIfAbsent(key(table.name()), table.name()));
        entities.forEach(entity -> diagram.add(entity, name(entity, entities)));
        between.forEach(diagram::add);
        return new Diagram(diagram.boxes, diagram.links);
    }

    /** The simple name, where no two classes of different packages have it. */
    static String name(EntityDescription entity, List<EntityDescription> all) {
        long same = all.stream().filter(one -> one.name().equals(entity.name())).count();
        return same > 1 ? entity.type().getName() : entity.name();
    }

    private void add(EntityDescription entity, String name) {
        String table = entity.table().equalsIgnoreCase(name) ? "" : entity.table();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Property property : entity.properties()) {
            for (Column column : property.columns()) {
                // Two properties may share a column of a compound key.
                fields.merge(
                        column.name(), field(column, property.id(), isForeign(property, column)), ModelDiagram::both);
            }
            link(name, property, entity);
        }
        boxes.add(new Box(name, table, List.copyOf(fields.values())));
    }

    private void add(JoinTable table) {
        List<Field> fields = table.columns().stream()
                .map(column -> field(
                        column,
                        table.key().contains(column.name()),
                        !column.references().isEmpty()))
                .toList();
        boxes.add(new Box(boxOfTable.get(key(table.name())), "", fields));
        Map<String, List<Column>> keys = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (!column.references().isEmpty()) {
                keys.computeIfAbsent(table(column), none -> new ArrayList<>()).add(column);
            }
        }
        keys.forEach(
                (target, columns) -> columnsByKey(columns).forEach(key -> link(table.name(), target, key, End.MANY)));
    }

    /** Two keys to one table, as of a many-to-many of a class with itself, name the same columns there. */
    private static List<List<Column>> columnsByKey(List<Column> columns) {
        List<List<Column>> keys = new ArrayList<>();
        for (Column column : columns) {
            List<Column> open = keys.stream()
                    .filter(key ->
                            key.stream().noneMatch(each -> each.references().equals(column.references())))
                    .findFirst()
                    .orElse(null);
            if (open == null) {
                keys.add(new ArrayList<>(List.of(column)));
            } else {
                open.add(column);
            }
        }
        return keys;
    }

    private void link(String name, Property property, EntityDescription entity) {
        List<Column> columns = property.columns().stream()
                .filter(column -> isForeign(property, column))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        boolean key = property.id()
                && entity.properties().stream().filter(Property::id).count() == 1;
        boolean alone = property.relation() == Relation.ONE_TO_ONE
                || key
                || columns.size() == 1 && columns.get(0).unique();
        String target = columns.get(0).references().isEmpty() ? property.target() : table(columns.get(0));
        link(name, target, columns, alone ? End.ZERO_OR_ONE : End.MANY);
    }

    /** @param target a table, or a class where the model leaves the constraint out */
    private void link(String name, String target, List<Column> columns, End end) {
        String to = boxOfTable.getOrDefault(key(target), target);
        boolean known = boxOfTable.containsValue(to);
        if (known) {
            boolean nullable = columns.stream().anyMatch(Column::nullable);
            String names = String.join(", ", columns.stream().map(Column::name).toList());
            links.add(new Link(name, to, names, end, nullable ? End.ZERO_OR_ONE : End.ONE));
        }
    }

    private static boolean isForeign(Property property, Column column) {
        return !column.references().isEmpty()
                || property.relation() == Relation.MANY_TO_ONE
                || property.relation() == Relation.ONE_TO_ONE;
    }

    private static Field field(Column column, boolean primary, boolean foreign) {
        return new Field(primary, foreign, column.name(), column.type());
    }

    private static Field both(Field one, Field other) {
        return new Field(one.primary() || other.primary(), one.foreign() || other.foreign(), one.name(), one.type());
    }

    private static String table(Column column) {
        String references = column.references();
        return references.substring(0, references.lastIndexOf('.'));
    }

    /** Names of tables are quoted in Ebean's references where they have to be. */
    private static String key(String table) {
        return table.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
