package io.ormlab.command;

import io.ormlab.model.EntityDescription;
import java.util.List;

/** {@code models}: the entities, the tables they are stored in, and their properties. */
final class ModelsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        RowsTable table = new RowsTable(lab);
        table.columns(List.of(
                lab.messages().text("command.models.model"),
                lab.messages().text("command.models.table"),
                lab.messages().text("command.models.properties")));
        for (EntityDescription entity : lab.models().describe()) {
            List<String> properties = entity.properties().stream()
                    .map(EntityDescription.Property::name)
                    .toList();
            table.row(List.of(entity.name(), entity.table(), String.join(", ", properties)));
        }
        table.end();
    }
}
