package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ormlab.message.Message;
import io.ormlab.migration.sqlite.Drift;
import io.ormlab.migration.sqlite.LiveSchema;
import io.ormlab.migration.sqlite.Simulation;
import io.ormlab.migration.sqlite.StoredForms;
import io.ormlab.model.Models;
import io.ormlab.workspace.SqlFailures;
import io.ormlab.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the live database is what the models would make from nothing, object by object. */
public final class Verification {

    private Verification() {}

    /** A sentence for each difference; empty where there is none. */
    public static List<Message> run(Workspace workspace, Models models) {
        Schema wanted = new StepGenerator(models, workspace.migrationModels()).modelSchema();
        try (Connection connection = workspace.database().connect()) {
            List<Message> found = new ArrayList<>(
                    Drift.between(Simulation.fresh(wanted), LiveSchema.read(connection, hidden(workspace))));
            ModelFacts facts = ModelFacts.of((SpiEbeanServer) models.database());
            for (StoredForms.Found form : StoredForms.find(wanted, facts, connection)) {
                found.add(Message.of("migration.drift.form", form.column(), form.rows()));
            }
            return found;
        } catch (SQLException e) {
            throw SqlFailures.explain(workspace.database(), e);
        }
    }

    /**
     * The views and triggers of the live database that no model speaks of: a person made them, and no step of ours touches
     * them, so they are no difference.
     */
    public static List<Message> handMade(Workspace workspace, Models models) {
        Set<String> read = ((SpiEbeanServer) models.database())
                .descriptors().stream()
                        .map(BeanDescriptor::baseTable)
                        .filter(Objects::nonNull)
                        .map(table -> Names.fold(Names.bare(table)))
                        .collect(Collectors.toSet());
        try (Connection connection = workspace.database().connect()) {
            LiveSchema live = LiveSchema.read(connection, hidden(workspace));
            List<Message> found = new ArrayList<>();
            live.views().keySet().stream()
                    .filter(name -> !read.contains(name))
                    .forEach(name -> found.add(Message.of("versions.verify.view", name)));
            live.triggers().keySet().forEach(name -> found.add(Message.of("versions.verify.trigger", name)));
            return found;
        } catch (SQLException e) {
            throw SqlFailures.explain(workspace.database(), e);
        }
    }

    /** The tables that are not the learner's. */
    static Set<String> hidden(Workspace workspace) {
        return Set.of(Names.fold(workspace.property("ebean.migration.metaTable", History.TABLE)));
    }
}
