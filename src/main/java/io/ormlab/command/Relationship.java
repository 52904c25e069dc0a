package io.ormlab.command;

import io.ormlab.model.EntityDescription;
import io.ormlab.model.EntityDescription.Property;
import io.ormlab.model.EntityDescription.Relation;
import io.ormlab.query.SqlShape;
import io.ormlab.query.SqlShape.Key;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A property through which one entity leads to others.
 *
 * @param entity the simple name of the class that has it
 * @param property its name
 */
record Relationship(String entity, String property) {

    /**
     * The relationship that a query follows for one object at a time.
     *
     * @param models all entities
     * @param before the tables that the same line has asked for in other queries: where the objects come from
     */
    static Optional<Relationship> loadedBy(SqlShape query, Collection<EntityDescription> models, Set<String> before) {
        Optional<Key> key = query.key();
        Optional<String> table = query.table();
        if (key.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        return all(models)
                .filter(each -> before.contains(each.owner.table()))
                .filter(each -> each.isFollowedBy(key.get(), table.get(), models))
                .findFirst()
                .map(each -> new Relationship(each.owner.name(), each.property.name()));
    }

    private record Candidate(EntityDescription owner, Property property) {

        boolean isFollowedBy(Key key, String table, Collection<EntityDescription> models) {
            EntityDescription target = named(property.target(), models).orElse(null);
            if (!property.joinTable().isEmpty()) {
                return key.table().equalsIgnoreCase(property.joinTable());
            }
            if (target == null || !target.table().equalsIgnoreCase(table)) {
                return false;
            }
            return property.mappedBy().isEmpty()
                    ? isStored() && hasColumn(target, key.column(), Property::id)
                    : hasColumn(target, key.column(), other -> other.name().equals(property.mappedBy()));
        }

        /** Whether the foreign key is a column of its own table. */
        private boolean isStored() {
            return Set.of(Relation.MANY_TO_ONE, Relation.ONE_TO_ONE).contains(property.relation());
        }

        private static boolean hasColumn(
                EntityDescription in, String column, java.util.function.Predicate<Property> which) {
            return in.properties().stream()
                    .filter(which)
                    .flatMap(each -> each.columns().stream())
                    .anyMatch(each -> each.name().equalsIgnoreCase(column));
        }
    }

    private static Stream<Candidate> all(Collection<EntityDescription> models) {
        return models.stream().flatMap(model -> model.properties().stream()
                .filter(property -> !List.of(Relation.NONE, Relation.EMBEDDED).contains(property.relation()))
                .map(property -> new Candidate(model, property)));
    }

    private static Optional<EntityDescription> named(String name, Collection<EntityDescription> models) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** {@code Author.books}. */
    @Override
    public String toString() {
        return entity + "." + property;
    }
}
