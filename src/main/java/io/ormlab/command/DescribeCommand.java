package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Messages;
import io.ormlab.message.Nearest;
import io.ormlab.migration.GenerateMigration;
import io.ormlab.model.EntityDescription;
import io.ormlab.model.EntityDescription.Column;
import io.ormlab.model.EntityDescription.Property;
import io.ormlab.model.Models;
import io.ormlab.model.Origin;
import io.ormlab.render.SqlInk;
import io.ormlab.render.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.Parameters;

/** {@code describe}: the properties of a model, and the columns that they are stored in. */
final class DescribeCommand extends LabCommand {

    @Parameters(paramLabel = "MODEL")
    private String model;

    @Override
    protected void run(Lab lab) {
        List<EntityDescription> entities = lab.models().describe();
        EntityDescription entity = find(
                entities,
                one -> model.equals(one.name()) || model.equals(one.type().getName()));
        if (entity == null) {
            entity = find(entities, one -> model.equalsIgnoreCase(one.name()) || model.equalsIgnoreCase(one.table()));
        }
        if (entity == null) {
            throw unknown(entities);
        }
        lab.say("command.describe.title", entity.name(), entity.table());
        show(lab, entity);
        origins(lab, entity);
        sql(lab, entity);
    }

    /** Where each property comes from, which for an inherited or an embedded one is another class. */
    private static void origins(Lab lab, EntityDescription entity) {
        Messages messages = lab.messages();
        Models models = lab.models();
        RowsTable table = new RowsTable(lab);
        table.columns(List.of(
                messages.text("command.describe.property"),
                messages.text("command.describe.from"),
                messages.text("command.describe.annotations")));
        for (Property property : entity.properties()) {
            Origin origin = models.origin(entity, property);
            List<String> said = new ArrayList<>();
            if (origin.way() != Origin.Way.OWN) {
                String way = origin.way().name().toLowerCase(Locale.ROOT);
                said.add(messages.text("command.describe.from." + way, origin.owner()));
            }
            said.addAll(origin.annotations());
            String place = origin.place().isEmpty() ? messages.text("command.describe.from.none") : origin.place();
            table.row(List.of(property.name(), place, String.join(" ", said)));
        }
        lab.console().out("");
        table.end();
    }

    private static void sql(Lab lab, EntityDescription entity) {
        String sql = new GenerateMigration(lab.workspace(), lab.models()).tableSql(entity.table());
        if (!sql.isEmpty()) {
            SqlInk ink = new SqlInk(new Style(lab.console().colour()));
            lab.console().out("");
            sql.strip().lines().map(ink::paint).forEach(lab.console()::out);
        }
    }

    private static EntityDescription find(List<EntityDescription> entities, Predicate<EntityDescription> wanted) {
        return entities.stream().filter(wanted).findFirst().orElse(null);
    }

    private LabException unknown(List<EntityDescription> entities) {
        List<String> near =
                Nearest.of(model, entities.stream().map(EntityDescription::name).toList());
        LabException failure = LabException.of("command.describe.unknown", Shown.shortened(model));
        return near.isEmpty() ? failure.and("command.describe.next") : failure.and("command.didyoumean", near);
    }

    private static void show(Lab lab, EntityDescription entity) {
        Messages messages = lab.messages();
        RowsTable table = new RowsTable(lab);
        table.columns(List.of(
                messages.text("command.describe.property"),
                messages.text("command.describe.java"),
                messages.text("command.describe.column"),
                messages.text("command.describe.type"),
                messages.text("command.describe.options")));
        for (Property property : entity.properties()) {
            List<Column> columns = property.columns();
            table.row(List.of(
                    property.name(),
                    property.javaType(),
                    String.join(", ", columns.stream().map(Column::name).toList()),
                    String.join(", ", columns.stream().map(Column::type).toList()),
                    String.join(", ", options(messages, property))));
        }
        table.end();
    }

    private static List<String> options(Messages messages, Property property) {
        List<String> options = new ArrayList<>();
        if (property.id()) {
            options.add("primary key");
        }
        for (Column column : property.columns()) {
            addIf(options, !column.nullable() && !property.id(), "not null");
            addIf(options, column.unique(), "unique");
            addIf(options, !column.defaultValue().isEmpty(), "default " + column.defaultValue());
            addIf(options, !column.check().isEmpty(), column.check());
            addIf(options, !column.references().isEmpty(), "→ " + column.references());
        }
        addRelation(messages, property, options);
        return options;
    }

    private static void addRelation(Messages messages, Property property, List<String> options) {
        if (property.relation() != EntityDescription.Relation.NONE) {
            String kind = property.relation().name().toLowerCase(Locale.ROOT).replace('_', '-');
            options.add(messages.text("command.describe." + kind, property.target()));
        }
        addIf(options, !property.mappedBy().isEmpty(), messages.text("command.describe.mappedby", property.mappedBy()));
        addIf(
                options,
                !property.joinTable().isEmpty(),
                messages.text("command.describe.jointable", property.joinTable()));
    }

    private static void addIf(List<String> options, boolean is, String option) {
        if (is) {
            options.add(option);
        }
    }
}
