package io.ormlab.migration;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import java.util.ArrayList;
import java.util.List;

/** A table or column that an option names and that is not there: what may have been meant. */
final class Mistyped {

    private Mistyped() {}

    static LabException table(LabException failure, String name, Schema schema) {
        return with(failure, Nearest.of(name, names(schema)));
    }

    static LabException column(LabException failure, String name, Schema.Table table) {
        return with(failure, Nearest.of(name, names(table)));
    }

    /** @param name as an option is written, {@code author.name}; the table may be what is mistyped, or the column, or both */
    static LabException column(LabException failure, String name, Schema schema) {
        ObjectName typed = ObjectName.parse(name);
        List<String> near = schema.table(typed.table())
                .map(table -> near(typed, List.of(table.name()), schema))
                .orElseGet(() -> near(typed, Nearest.of(typed.table(), names(schema)), schema));
        return with(failure, near);
    }

    private static List<String> near(ObjectName typed, List<String> tables, Schema schema) {
        List<String> near = new ArrayList<>();
        for (String name : tables) {
            Nearest.of(typed.column(), names(schema.table(name).orElseThrow())).stream()
                    .map(column -> new ObjectName(name, column).toString())
                    .forEach(near::add);
        }
        return near;
    }

    private static List<String> names(Schema schema) {
        return schema.tables().stream().map(Schema.Table::name).toList();
    }

    private static List<String> names(Schema.Table table) {
        return table.columns().stream().map(Schema.Column::name).toList();
    }

    private static LabException with(LabException failure, List<String> near) {
        return near.isEmpty() ? failure : failure.and("migration.option.near", near);
    }
}
