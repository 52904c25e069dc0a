package io.ormlab.model.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.*;
import java.util.Calendar;

/** A prepared statement that hands every call on. Written out for the reason that {@link PassingConnection} gives. */
public abstract class PassingStatement implements PreparedStatement {

    private final PreparedStatement to;

    protected PassingStatement(PreparedStatement to) {
        this.to = to;
    }

    /** A value is bound to a place, counted from 1. */
    protected void bound(int at, Object value) {}

    @Override
    public ResultSet executeQuery() throws SQLException {
        return to.executeQuery();
    }

    @Override
    public int executeUpdate() throws SQLException {
        return to.executeUpdate();
    }

    @Override
    public void setNull(int a, int b) throws SQLException {
        bound(a, null);
        to.setNull(a, b);
    }

    @Override
    public void setBoolean(int a, boolean b) throws SQLException {
        bound(a, b);
        to.setBoolean(a, b);
    }

    @Override
    public void setByte(int a, byte b) throws SQLException {
        bound(a, b);
        to.setByte(a, b);
    }

    @Override
    public void setShort(int a, short b) throws SQLException {
        bound(a, b);
        to.setShort(a, b);
    }

    @Override
    public void setInt(int a, int b) throws SQLException {
        bound(a, b);
        to.setInt(a, b);
    }

    @Override
    public void setLong(int a, long b) throws SQLException {
        bound(a, b);
        to.setLong(a, b);
    }

    @Override
    public void setFloat(int a, float b) throws SQLException {
        bound(a, b);
        to.setFloat(a, b);
    }

    @Override
    public void setDouble(int a, double b) throws SQLException {
        bound(a, b);
        to.setDouble(a, b);
    }

    @Override
    public void setBigDecimal(int a, BigDecimal b) throws SQLException {
        bound(a, b);
        to.setBigDecimal(a, b);
    }

    @Override
    public void setString(int a, String b) throws SQLException {
        bound(a, b);
        to.setString(a, b);
    }

    @Override
    public void setBytes(int a, byte[] b) throws SQLException {
        bound(a, b);
        to.setBytes(a, b);
    }

    @Override
    public void setDate(int a, Date b) throws SQLException {
        bound(a, b);
        to.setDate(a, b);
    }

    @Override
    public void setTime(int a, Time b) throws SQLException {
        bound(a, b);
        to.setTime(a, b);
    }

    @Override
    public void setTimestamp(int a, Timestamp b) throws SQLException {
        bound(a, b);
        to.setTimestamp(a, b);
    }

    @Override
    public void setAsciiStream(int a, InputStream b, int c) throws SQLException {
        bound(a, b);
        to.setAsciiStream(a, b, c);
    }

    @Override
    @Deprecated
    public void setUnicodeStream(int a, InputStream b, int c) throws SQLException {
        bound(a, b);
        to.setUnicodeStream(a, b, c);
    }

    @Override
    public void setBinaryStream(int a, InputStream b, int c) throws SQLException {
        bound(a, b);
        to.setBinaryStream(a, b, c);
    }

    @Override
    public void clearParameters() throws SQLException {
        to.clearParameters();
    }

    @Override
    public void setObject(int a, Object b, int c) throws SQLException {
        bound(a, b);
        to.setObject(a, b, c);
    }

    @Override
    public void setObject(int a, Object b) throws SQLException {
        bound(a, b);
        to.setObject(a, b);
    }

    @Override
    public boolean execute() throws SQLException {
        return to.execute();
    }

    @Override
    public void addBatch() throws SQLException {
        to.addBatch();
    }

    @Override
    public void setCharacterStream(int a, Reader b, int c) throws SQLException {
        bound(a, b);
        to.setCharacterStream(a, b, c);
    }

    @Override
    public void setRef(int a, Ref b) throws SQLException {
        bound(a, b);
        to.setRef(a, b);
    }

    @Override
    public void setBlob(int a, Blob b) throws SQLException {
        bound(a, b);
        to.setBlob(a, b);
    }

    @Override
    public void setClob(int a, Clob b) throws SQLException {
        bound(a, b);
        to.setClob(a, b);
    }

    @Override
    public void setArray(int a, Array b) throws SQLException {
        bound(a, b);
        to.setArray(a, b);
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        return to.getMetaData();
    }

    @Override
    public void setDate(int a, Date b, Calendar c) throws SQLException {
        bound(a, b);
        to.setDate(a, b, c);
    }

    @Override
    public void setTime(int a, Time b, Calendar c) throws SQLException {
        bound(a, b);
        to.setTime(a, b, c);
    }

    @Override
    public void setTimestamp(int a, Timestamp b, Calendar c) throws SQLException {
        bound(a, b);
        to.setTimestamp(a, b, c);
    }

    @Override
    public void setNull(int a, int b, String c) throws SQLException {
        bound(a, null);
        to.setNull(a, b, c);
    }

    @Override
    public void setURL(int a, URL b) throws SQLException {
        bound(a, b);
        to.setURL(a, b);
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        return to.getParameterMetaData();
    }

    @Override
    public void setRowId(int a, RowId b) throws SQLException {
        bound(a, b);
        to.setRowId(a, b);
    }

    @Override
    public void setNString(int a, String b) throws SQLException {
        bound(a, b);
        to.setNString(a, b);
    }

    @Override
    public void setNCharacterStream(int a, Reader b, long c) throws SQLException {
        bound(a, b);
        to.setNCharacterStream(a, b, c);
    }

    @Override
    public void setNClob(int a, NClob b) throws SQLException {
        bound(a, b);
        to.setNClob(a, b);
    }

    @Override
    public void setClob(int a, Reader b, long c) throws SQLException {
        bound(a, b);
        to.setClob(a, b, c);
    }

    @Override
    public void setBlob(int a, InputStream b, long c) throws SQLException {
        bound(a, b);
        to.setBlob(a, b, c);
    }

    @Override
    public void setNClob(int a, Reader b, long c) throws SQLException {
        bound(a, b);
        to.setNClob(a, b, c);
    }

    @Override
    public void setSQLXML(int a, SQLXML b) throws SQLException {
        bound(a, b);
        to.setSQLXML(a, b);
    }

    @Override
    public void setObject(int a, Object b, int c, int d) throws SQLException {
        bound(a, b);
        to.setObject(a, b, c, d);
    }

    @Override
    public void setAsciiStream(int a, InputStream b, long c) throws SQLException {
        bound(a, b);
        to.setAsciiStream(a, b, c);
    }

    @Override
    public void setBinaryStream(int a, InputStream b, long c) throws SQLException {
        bound(a, b);
        to.setBinaryStream(a, b, c);
    }

    @Override
    public void setCharacterStream(int a, Reader b, long c) throws SQLException {
        bound(a, b);
        to.setCharacterStream(a, b, c);
    }

    @Override
    public void setAsciiStream(int a, InputStream b) throws SQLException {
        bound(a, b);
        to.setAsciiStream(a, b);
    }

    @Override
    public void setBinaryStream(int a, InputStream b) throws SQLException {
        bound(a, b);
        to.setBinaryStream(a, b);
    }

    @Override
    public void setCharacterStream(int a, Reader b) throws SQLException {
        bound(a, b);
        to.setCharacterStream(a, b);
    }

    @Override
    public void setNCharacterStream(int a, Reader b) throws SQLException {
        bound(a, b);
        to.setNCharacterStream(a, b);
    }

    @Override
    public void setClob(int a, Reader b) throws SQLException {
        bound(a, b);
        to.setClob(a, b);
    }

    @Override
    public void setBlob(int a, InputStream b) throws SQLException {
        bound(a, b);
        to.setBlob(a, b);
    }

    @Override
    public void setNClob(int a, Reader b) throws SQLException {
        bound(a, b);
        to.setNClob(a, b);
    }

    @Override
    public void setObject(int a, Object b, SQLType c, int d) throws SQLException {
        bound(a, b);
        to.setObject(a, b, c, d);
    }

    @Override
    public void setObject(int a, Object b, SQLType c) throws SQLException {
        bound(a, b);
        to.setObject(a, b, c);
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return to.executeLargeUpdate();
    }

    @Override
    public ResultSet executeQuery(String a) throws SQLException {
        return to.executeQuery(a);
    }

    @Override
    public int executeUpdate(String a) throws SQLException {
        return to.executeUpdate(a);
    }

    @Override
    public void close() throws SQLException {
        to.close();
    }

    @Override
    public int getMaxFieldSize() throws SQLException {
        return to.getMaxFieldSize();
    }

    @Override
    public void setMaxFieldSize(int a) throws SQLException {
        to.setMaxFieldSize(a);
    }

    @Override
    public int getMaxRows() throws SQLException {
        return to.getMaxRows();
    }

    @Override
    public void setMaxRows(int a) throws SQLException {
        to.setMaxRows(a);
    }

    @Override
    public void setEscapeProcessing(boolean a) throws SQLException {
        to.setEscapeProcessing(a);
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        return to.getQueryTimeout();
    }

    @Override
    public void setQueryTimeout(int a) throws SQLException {
        to.setQueryTimeout(a);
    }

    @Override
    public void cancel() throws SQLException {
        to.cancel();
    }

    @Override
    public SQLWarning getWarnings() throws SQLException {
        return to.getWarnings();
    }

    @Override
    public void clearWarnings() throws SQLException {
        to.clearWarnings();
    }

    @Override
    public void setCursorName(String a) throws SQLException {
        to.setCursorName(a);
    }

    @Override
    public boolean execute(String a) throws SQLException {
        return to.execute(a);
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        return to.getResultSet();
    }

    @Override
    public int getUpdateCount() throws SQLException {
        return to.getUpdateCount();
    }

    @Override
    public boolean getMoreResults() throws SQLException {
        return to.getMoreResults();
    }

    @Override
    public void setFetchDirection(int a) throws SQLException {
        to.setFetchDirection(a);
    }

    @Override
    public int getFetchDirection() throws SQLException {
        return to.getFetchDirection();
    }

    @Override
    public void setFetchSize(int a) throws SQLException {
        to.setFetchSize(a);
    }

    @Override
    public int getFetchSize() throws SQLException {
        return to.getFetchSize();
    }

    @Override
    public int getResultSetConcurrency() throws SQLException {
        return to.getResultSetConcurrency();
    }

    @Override
    public int getResultSetType() throws SQLException {
        return to.getResultSetType();
    }

    @Override
    public void addBatch(String a) throws SQLException {
        to.addBatch(a);
    }

    @Override
    public void clearBatch() throws SQLException {
        to.clearBatch();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return to.executeBatch();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return to.getConnection();
    }

    @Override
    public boolean getMoreResults(int a) throws SQLException {
        return to.getMoreResults(a);
    }

    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        return to.getGeneratedKeys();
    }

    @Override
    public int executeUpdate(String a, int b) throws SQLException {
        return to.executeUpdate(a, b);
    }

    @Override
    public int executeUpdate(String a, int[] b) throws SQLException {
        return to.executeUpdate(a, b);
    }

    @Override
    public int executeUpdate(String a, String[] b) throws SQLException {
        return to.executeUpdate(a, b);
    }

    @Override
    public boolean execute(String a, int b) throws SQLException {
        return to.execute(a, b);
    }

    @Override
    public boolean execute(String a, int[] b) throws SQLException {
        return to.execute(a, b);
    }

    @Override
    public boolean execute(String a, String[] b) throws SQLException {
        return to.execute(a, b);
    }

    @Override
    public int getResultSetHoldability() throws SQLException {
        return to.getResultSetHoldability();
    }

    @Override
    public boolean isClosed() throws SQLException {
        return to.isClosed();
    }

    @Override
    public void setPoolable(boolean a) throws SQLException {
        to.setPoolable(a);
    }

    @Override
    public boolean isPoolable() throws SQLException {
        return to.isPoolable();
    }

    @Override
    public void closeOnCompletion() throws SQLException {
        to.closeOnCompletion();
    }

    @Override
    public boolean isCloseOnCompletion() throws SQLException {
        return to.isCloseOnCompletion();
    }

    @Override
    public long getLargeUpdateCount() throws SQLException {
        return to.getLargeUpdateCount();
    }

    @Override
    public void setLargeMaxRows(long a) throws SQLException {
        to.setLargeMaxRows(a);
    }

    @Override
    public long getLargeMaxRows() throws SQLException {
        return to.getLargeMaxRows();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        return to.executeLargeBatch();
    }

    @Override
    public long executeLargeUpdate(String a) throws SQLException {
        return to.executeLargeUpdate(a);
    }

    @Override
    public long executeLargeUpdate(String a, int b) throws SQLException {
        return to.executeLargeUpdate(a, b);
    }

    @Override
    public long executeLargeUpdate(String a, int[] b) throws SQLException {
        return to.executeLargeUpdate(a, b);
    }

    @Override
    public long executeLargeUpdate(String a, String[] b) throws SQLException {
        return to.executeLargeUpdate(a, b);
    }

    @Override
    public <T> T unwrap(Class<T> a) throws SQLException {
        return to.unwrap(a);
    }

    @Override
    public boolean isWrapperFor(Class<?> a) throws SQLException {
        return to.isWrapperFor(a);
    }
}
