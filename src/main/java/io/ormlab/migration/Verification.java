package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
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
import java.util.Set;

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

    /** The tables that are not the learner's. */
    static Set<String> hidden(Workspace workspace) {
        return Set.of(Names.fold(workspace.property("ebean.migration.metaTable", History.TABLE)));
    }
}
