package io.ormlab.model;

import io.ebean.annotation.View;
import io.ebean.config.NamingConvention;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two entities on one table: Ebean takes them, and each would then be migrated as if the other's columns were not there. */
final class SharedTables {

    private final NamingConvention names;
    private final Places places;
    private final Messages messages;

    SharedTables(NamingConvention names, Places places, Messages messages) {
        this.names = names;
        this.places = places;
        this.messages = messages;
    }

    /** @throws ModelException where two entities have the same table; a database takes names that differ in case only as one */
    void refuse(List<Class<?>> classes) {
        Map<String, Class<?>> owners = new HashMap<>();
        List<SourceProblem> problems = new ArrayList<>();
        List<Message> lines = new ArrayList<>();
        for (Class<?> type : classes) {
            if (type.isAnnotationPresent(Entity.class) && !type.isAnnotationPresent(View.class)) {
                String table = names.getTableName(type).getQualifiedName();
                Class<?> owner = owners.putIfAbsent(table.toLowerCase(Locale.ROOT), type);
                if (owner != null) {
                    places.problem(new Places.Named(type.getName(), null), text(type, table, owner))
                            .ifPresent(problems::add);
                }
            }
        }
        if (!problems.isEmpty()) {
            problems.forEach(problem -> lines.addAll(places.lines(problem)));
            lines.add(Message.of("model.sharedtable.next"));
            throw new ModelException(lines, problems, null);
        }
    }

    private String text(Class<?> type, String table, Class<?> owner) {
        return messages.text("model.sharedtable", type.getSimpleName(), table, owner.getName());
    }
}
