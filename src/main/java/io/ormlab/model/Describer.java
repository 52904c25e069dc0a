package io.ormlab.model;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.ddlgeneration.PlatformDdlBuilder;
import io.ebeaninternal.dbmigration.ddlgeneration.platform.PlatformDdl;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.visitor.VisitProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what Ebean makes of the entities: from its own table model, so that a type is the one that its create script writes. */
final class Describer {

    private final SpiEbeanServer server;

    Describer(SpiEbeanServer server) {
        this.server = server;
    }

    List<EntityDescription> describe(List<Class<?>> entities) {
        ModelContainer tables = new CurrentModel(server).read();
        List<EntityDescription> all = new ArrayList<>();
        for (Class<?> type : entities) {
            all.add(describe(type, tables));
        }
        return List.copyOf(all);
    }

    private EntityDescription describe(Class<?> type, ModelContainer tables) {
        BeanDescriptor<?> descriptor = server.descriptor(type);
        String table = descriptor.baseTable();
        PlatformDdl ddl = PlatformDdlBuilder.create(server.databasePlatform());
        MTable columns = table == null ? null : tables.getTable(table);
        PropertyReader reader = new PropertyReader(type, new ColumnReader(columns, ddl, server.databasePlatform()));
        VisitProperties.visit(descriptor, reader);
        List<EntityDescription.Property> properties = new ArrayList<>(reader.properties());
        properties.sort(Comparator.comparing(property -> property.columns().isEmpty()));
        String shown = table == null ? "" : server.databasePlatform().unQuote(table);
        return new EntityDescription(type, type.getSimpleName(), shown, List.copyOf(properties));
    }
}
