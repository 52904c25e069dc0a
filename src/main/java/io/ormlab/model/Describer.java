package io.ormlab.model;

import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.ddlgeneration.PlatformDdlBuilder;
import io.ebeaninternal.dbmigration.ddlgeneration.platform.PlatformDdl;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ebeaninternal.dbmigration.model.MColumn;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.visitor.VisitProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The tables of Ebean's that are none of these entities'. */
    List<JoinTable> joinTables(List<Class<?>> entities) {
        ModelContainer all = new CurrentModel(server).read();
        Set<String> own = entities.stream()
                .map(type -> server.descriptor(type).baseTable())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.getTables().values().stream()
                .filter(table -> !own.contains(table.getName()))
                .sorted(Comparator.comparing(MTable::getName))
                .map(this::joinTable)
                .toList();
    }

    private JoinTable joinTable(MTable table) {
        DatabasePlatform platform = server.databasePlatform();
        ColumnReader reader = new ColumnReader(table, PlatformDdlBuilder.create(platform), platform);
        String[] names = table.allColumns().stream().map(MColumn::getName).toArray(String[]::new);
        List<String> key = table.primaryKeyColumns().stream()
                .map(column -> platform.unQuote(column.getName()))
                .toList();
        return new JoinTable(platform.unQuote(table.getName()), reader.columns(names), key);
    }
}
