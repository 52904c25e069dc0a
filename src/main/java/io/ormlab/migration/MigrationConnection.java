package io.ormlab.migration;

import io.ormlab.model.jdbc.PassingConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The connection that ebean-migration runs on. The transaction is ormlab's, so what the runner says of its own is not passed on;
 * and the runner's writing of a migration's line into its table tells that the migration's script is through.
 */
final class MigrationConnection extends PassingConnection {

    private final boolean own;
    private final String insert;
    private final String update;
    private final Runnable afterScript;

    /**
     * @param to the connection, on which a transaction is open where {@code own}
     * @param table Ebean's table
     * @param own whether the transaction is ormlab's; else the runner begins and commits its own
     * @param afterScript what to do when a script is through and before its line is written
     */
    MigrationConnection(Connection to, String table, boolean own, Runnable afterScript) {
        super(to);
        this.own = own;
        // As io.ebean.migration.runner.MigrationMetaRow writes them; a reset checksum is an update without run_on.
        this.insert = "insert into " + table + " ";
        this.update = "update " + table + " set mchecksum=?, run_on=?";
        this.afterScript = afterScript;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (sql.startsWith(insert) || sql.startsWith(update)) {
            afterScript.run();
        }
        return super.prepareStatement(sql);
    }

    @Override
    public void setAutoCommit(boolean on) throws SQLException {
        if (!own) {
            super.setAutoCommit(on);
        }
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        return !own && super.getAutoCommit();
    }

    @Override
    public void commit() throws SQLException {
        if (!own) {
            super.commit();
        }
    }

    @Override
    public void rollback() throws SQLException {
        if (!own) {
            super.rollback();
        }
    }

    /** The one who opened the connection closes it. */
    @Override
    public void close() {}
}
