package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.MIndex;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ebeaninternal.dbmigration.model.build.ModelBuildBeanVisitor;
import io.ebeaninternal.dbmigration.model.build.ModelBuildContext;
import io.ebeaninternal.dbmigration.model.visitor.VisitAllUsing;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ebean's logical model of a server's entities, and which entity each table and each index of it is of. */
final class ModelTables extends ModelContainer {

    private final Map<String, Set<String>> byEntity = new TreeMap<>();
    private String entity;

    private ModelTables() {}

    /** What Ebean's {@code CurrentModel} reads, one entity after the other. */
    static ModelTables of(SpiEbeanServer server) {
        ModelTables tables = new ModelTables();
        var context = new ModelBuildContext(
                tables, server.databasePlatform(), server.config().getConstraintNaming(), false);
        ModelBuildBeanVisitor visitor = new ModelBuildBeanVisitor(context);
        for (BeanDescriptor<?> descriptor : server.descriptors()) {
            tables.entity = descriptor.type().getName();
            new VisitAllUsing(visitor, List.of(descriptor)).visitAllBeans();
        }
        return tables;
    }

    /**
     * The folded names of what each entity makes: its table, its join tables, those of its collections, and their indexes. A name may be
     * of several entities; this holds it for each, where Ebean's model holds but one.
     */
    Map<String, Set<String>> byEntity() {
        return byEntity;
    }

    @Override
    public MTable addTable(MTable table) {
        own(table.getName());
        return super.addTable(table);
    }

    @Override
    public void addTableElementCollection(MTable table) {
        own(table.getName());
        super.addTableElementCollection(table);
    }

    @Override
    public void addIndex(MIndex index) {
        own(index.getIndexName());
        super.addIndex(index);
    }

    private void own(String name) {
        byEntity.computeIfAbsent(entity, each -> new TreeSet<>()).add(Names.fold(Names.bare(name)));
    }
}
