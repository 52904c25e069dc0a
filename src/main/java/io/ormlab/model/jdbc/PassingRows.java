package io.ormlab.model.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.*;
import java.util.Calendar;
import java.util.Map;

/** Rows that hand every call on. Written out for the reason that {@link PassingConnection} gives. */
public abstract class PassingRows implements ResultSet {

    private final ResultSet to;

    protected PassingRows(ResultSet to) {
        this.to = to;
    }

    /** A value of the row is asked for. */
    protected void asked() {}

    @Override
    public boolean next() throws SQLException {
        return to.next();
    }

    @Override
    public void close() throws SQLException {
        to.close();
    }

    @Override
    public boolean wasNull() throws SQLException {
        return to.wasNull();
    }

    @Override
    public String getString(int a) throws SQLException {
        asked();
        return to.getString(a);
    }

    @Override
    public boolean getBoolean(int a) throws SQLException {
        asked();
        return to.getBoolean(a);
    }

    @Override
    public byte getByte(int a) throws SQLException {
        asked();
        return to.getByte(a);
    }

    @Override
    public short getShort(int a) throws SQLException {
        asked();
        return to.getShort(a);
    }

    @Override
    public int getInt(int a) throws SQLException {
        asked();
        return to.getInt(a);
    }

    @Override
    public long getLong(int a) throws SQLException {
        asked();
        return to.getLong(a);
    }

    @Override
    public float getFloat(int a) throws SQLException {
        asked();
        return to.getFloat(a);
    }

    @Override
    public double getDouble(int a) throws SQLException {
        asked();
        return to.getDouble(a);
    }

    @Override
    @Deprecated
    public BigDecimal getBigDecimal(int a, int b) throws SQLException {
        asked();
        return to.getBigDecimal(a, b);
    }

    @Override
    public byte[] getBytes(int a) throws SQLException {
        asked();
        return to.getBytes(a);
    }

    @Override
    public Date getDate(int a) throws SQLException {
        asked();
        return to.getDate(a);
    }

    @Override
    public Time getTime(int a) throws SQLException {
        asked();
        return to.getTime(a);
    }

    @Override
    public Timestamp getTimestamp(int a) throws SQLException {
        asked();
        return to.getTimestamp(a);
    }

    @Override
    public InputStream getAsciiStream(int a) throws SQLException {
        asked();
        return to.getAsciiStream(a);
    }

    @Override
    @Deprecated
    public InputStream getUnicodeStream(int a) throws SQLException {
        asked();
        return to.getUnicodeStream(a);
    }

    @Override
    public InputStream getBinaryStream(int a) throws SQLException {
        asked();
        return to.getBinaryStream(a);
    }

    @Override
    public String getString(String a) throws SQLException {
        asked();
        return to.getString(a);
    }

    @Override
    public boolean getBoolean(String a) throws SQLException {
        asked();
        return to.getBoolean(a);
    }

    @Override
    public byte getByte(String a) throws SQLException {
        asked();
        return to.getByte(a);
    }

    @Override
    public short getShort(String a) throws SQLException {
        asked();
        return to.getShort(a);
    }

    @Override
    public int getInt(String a) throws SQLException {
        asked();
        return to.getInt(a);
    }

    @Override
    public long getLong(String a) throws SQLException {
        asked();
        return to.getLong(a);
    }

    @Override
    public float getFloat(String a) throws SQLException {
        asked();
        return to.getFloat(a);
    }

    @Override
    public double getDouble(String a) throws SQLException {
        asked();
        return to.getDouble(a);
    }

    @Override
    @Deprecated
    public BigDecimal getBigDecimal(String a, int b) throws SQLException {
        asked();
        return to.getBigDecimal(a, b);
    }

    @Override
    public byte[] getBytes(String a) throws SQLException {
        asked();
        return to.getBytes(a);
    }

    @Override
    public Date getDate(String a) throws SQLException {
        asked();
        return to.getDate(a);
    }

    @Override
    public Time getTime(String a) throws SQLException {
        asked();
        return to.getTime(a);
    }

    @Override
    public Timestamp getTimestamp(String a) throws SQLException {
        asked();
        return to.getTimestamp(a);
    }

    @Override
    public InputStream getAsciiStream(String a) throws SQLException {
        asked();
        return to.getAsciiStream(a);
    }

    @Override
    @Deprecated
    public InputStream getUnicodeStream(String a) throws SQLException {
        asked();
        return to.getUnicodeStream(a);
    }

    @Override
    public InputStream getBinaryStream(String a) throws SQLException {
        asked();
        return to.getBinaryStream(a);
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
    public String getCursorName() throws SQLException {
        return to.getCursorName();
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        return to.getMetaData();
    }

    @Override
    public Object getObject(int a) throws SQLException {
        asked();
        return to.getObject(a);
    }

    @Override
    public Object getObject(String a) throws SQLException {
        asked();
        return to.getObject(a);
    }

    @Override
    public int findColumn(String a) throws SQLException {
        return to.findColumn(a);
    }

    @Override
    public Reader getCharacterStream(int a) throws SQLException {
        asked();
        return to.getCharacterStream(a);
    }

    @Override
    public Reader getCharacterStream(String a) throws SQLException {
        asked();
        return to.getCharacterStream(a);
    }

    @Override
    public BigDecimal getBigDecimal(int a) throws SQLException {
        asked();
        return to.getBigDecimal(a);
    }

    @Override
    public BigDecimal getBigDecimal(String a) throws SQLException {
        asked();
        return to.getBigDecimal(a);
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        return to.isBeforeFirst();
    }

    @Override
    public boolean isAfterLast() throws SQLException {
        return to.isAfterLast();
    }

    @Override
    public boolean isFirst() throws SQLException {
        return to.isFirst();
    }

    @Override
    public boolean isLast() throws SQLException {
        return to.isLast();
    }

    @Override
    public void beforeFirst() throws SQLException {
        to.beforeFirst();
    }

    @Override
    public void afterLast() throws SQLException {
        to.afterLast();
    }

    @Override
    public boolean first() throws SQLException {
        return to.first();
    }

    @Override
    public boolean last() throws SQLException {
        return to.last();
    }

    @Override
    public int getRow() throws SQLException {
        return to.getRow();
    }

    @Override
    public boolean absolute(int a) throws SQLException {
        return to.absolute(a);
    }

    @Override
    public boolean relative(int a) throws SQLException {
        return to.relative(a);
    }

    @Override
    public boolean previous() throws SQLException {
        return to.previous();
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
    public int getType() throws SQLException {
        return to.getType();
    }

    @Override
    public int getConcurrency() throws SQLException {
        return to.getConcurrency();
    }

    @Override
    public boolean rowUpdated() throws SQLException {
        return to.rowUpdated();
    }

    @Override
    public boolean rowInserted() throws SQLException {
        return to.rowInserted();
    }

    @Override
    public boolean rowDeleted() throws SQLException {
        return to.rowDeleted();
    }

    @Override
    public void updateNull(int a) throws SQLException {
        to.updateNull(a);
    }

    @Override
    public void updateBoolean(int a, boolean b) throws SQLException {
        to.updateBoolean(a, b);
    }

    @Override
    public void updateByte(int a, byte b) throws SQLException {
        to.updateByte(a, b);
    }

    @Override
    public void updateShort(int a, short b) throws SQLException {
        to.updateShort(a, b);
    }

    @Override
    public void updateInt(int a, int b) throws SQLException {
        to.updateInt(a, b);
    }

    @Override
    public void updateLong(int a, long b) throws SQLException {
        to.updateLong(a, b);
    }

    @Override
    public void updateFloat(int a, float b) throws SQLException {
        to.updateFloat(a, b);
    }

    @Override
    public void updateDouble(int a, double b) throws SQLException {
        to.updateDouble(a, b);
    }

    @Override
    public void updateBigDecimal(int a, BigDecimal b) throws SQLException {
        to.updateBigDecimal(a, b);
    }

    @Override
    public void updateString(int a, String b) throws SQLException {
        to.updateString(a, b);
    }

    @Override
    public void updateBytes(int a, byte[] b) throws SQLException {
        to.updateBytes(a, b);
    }

    @Override
    public void updateDate(int a, Date b) throws SQLException {
        to.updateDate(a, b);
    }

    @Override
    public void updateTime(int a, Time b) throws SQLException {
        to.updateTime(a, b);
    }

    @Override
    public void updateTimestamp(int a, Timestamp b) throws SQLException {
        to.updateTimestamp(a, b);
    }

    @Override
    public void updateAsciiStream(int a, InputStream b, int c) throws SQLException {
        to.updateAsciiStream(a, b, c);
    }

    @Override
    public void updateBinaryStream(int a, InputStream b, int c) throws SQLException {
        to.updateBinaryStream(a, b, c);
    }

    @Override
    public void updateCharacterStream(int a, Reader b, int c) throws SQLException {
        to.updateCharacterStream(a, b, c);
    }

    @Override
    public void updateObject(int a, Object b, int c) throws SQLException {
        to.updateObject(a, b, c);
    }

    @Override
    public void updateObject(int a, Object b) throws SQLException {
        to.updateObject(a, b);
    }

    @Override
    public void updateNull(String a) throws SQLException {
        to.updateNull(a);
    }

    @Override
    public void updateBoolean(String a, boolean b) throws SQLException {
        to.updateBoolean(a, b);
    }

    @Override
    public void updateByte(String a, byte b) throws SQLException {
        to.updateByte(a, b);
    }

    @Override
    public void updateShort(String a, short b) throws SQLException {
        to.updateShort(a, b);
    }

    @Override
    public void updateInt(String a, int b) throws SQLException {
        to.updateInt(a, b);
    }

    @Override
    public void updateLong(String a, long b) throws SQLException {
        to.updateLong(a, b);
    }

    @Override
    public void updateFloat(String a, float b) throws SQLException {
        to.updateFloat(a, b);
    }

    @Override
    public void updateDouble(String a, double b) throws SQLException {
        to.updateDouble(a, b);
    }

    @Override
    public void updateBigDecimal(String a, BigDecimal b) throws SQLException {
        to.updateBigDecimal(a, b);
    }

    @Override
    public void updateString(String a, String b) throws SQLException {
        to.updateString(a, b);
    }

    @Override
    public void updateBytes(String a, byte[] b) throws SQLException {
        to.updateBytes(a, b);
    }

    @Override
    public void updateDate(String a, Date b) throws SQLException {
        to.updateDate(a, b);
    }

    @Override
    public void updateTime(String a, Time b) throws SQLException {
        to.updateTime(a, b);
    }

    @Override
    public void updateTimestamp(String a, Timestamp b) throws SQLException {
        to.updateTimestamp(a, b);
    }

    @Override
    public void updateAsciiStream(String a, InputStream b, int c) throws SQLException {
        to.updateAsciiStream(a, b, c);
    }

    @Override
    public void updateBinaryStream(String a, InputStream b, int c) throws SQLException {
        to.updateBinaryStream(a, b, c);
    }

    @Override
    public void updateCharacterStream(String a, Reader b, int c) throws SQLException {
        to.updateCharacterStream(a, b, c);
    }

    @Override
    public void updateObject(String a, Object b, int c) throws SQLException {
        to.updateObject(a, b, c);
    }

    @Override
    public void updateObject(String a, Object b) throws SQLException {
        to.updateObject(a, b);
    }

    @Override
    public void insertRow() throws SQLException {
        to.insertRow();
    }

    @Override
    public void updateRow() throws SQLException {
        to.updateRow();
    }

    @Override
    public void deleteRow() throws SQLException {
        to.deleteRow();
    }

    @Override
    public void refreshRow() throws SQLException {
        to.refreshRow();
    }

    @Override
    public void cancelRowUpdates() throws SQLException {
        to.cancelRowUpdates();
    }

    @Override
    public void moveToInsertRow() throws SQLException {
        to.moveToInsertRow();
    }

    @Override
    public void moveToCurrentRow() throws SQLException {
        to.moveToCurrentRow();
    }

    @Override
    public Statement getStatement() throws SQLException {
        return to.getStatement();
    }

    @Override
    public Object getObject(int a, Map<String, Class<?>> b) throws SQLException {
        asked();
        return to.getObject(a, b);
    }

    @Override
    public Ref getRef(int a) throws SQLException {
        asked();
        return to.getRef(a);
    }

    @Override
    public Blob getBlob(int a) throws SQLException {
        asked();
        return to.getBlob(a);
    }

    @Override
    public Clob getClob(int a) throws SQLException {
        asked();
        return to.getClob(a);
    }

    @Override
    public Array getArray(int a) throws SQLException {
        asked();
        return to.getArray(a);
    }

    @Override
    public Object getObject(String a, Map<String, Class<?>> b) throws SQLException {
        asked();
        return to.getObject(a, b);
    }

    @Override
    public Ref getRef(String a) throws SQLException {
        asked();
        return to.getRef(a);
    }

    @Override
    public Blob getBlob(String a) throws SQLException {
        asked();
        return to.getBlob(a);
    }

    @Override
    public Clob getClob(String a) throws SQLException {
        asked();
        return to.getClob(a);
    }

    @Override
    public Array getArray(String a) throws SQLException {
        asked();
        return to.getArray(a);
    }

    @Override
    public Date getDate(int a, Calendar b) throws SQLException {
        asked();
        return to.getDate(a, b);
    }

    @Override
    public Date getDate(String a, Calendar b) throws SQLException {
        asked();
        return to.getDate(a, b);
    }

    @Override
    public Time getTime(int a, Calendar b) throws SQLException {
        asked();
        return to.getTime(a, b);
    }

    @Override
    public Time getTime(String a, Calendar b) throws SQLException {
        asked();
        return to.getTime(a, b);
    }

    @Override
    public Timestamp getTimestamp(int a, Calendar b) throws SQLException {
        asked();
        return to.getTimestamp(a, b);
    }

    @Override
    public Timestamp getTimestamp(String a, Calendar b) throws SQLException {
        asked();
        return to.getTimestamp(a, b);
    }

    @Override
    public URL getURL(int a) throws SQLException {
        asked();
        return to.getURL(a);
    }

    @Override
    public URL getURL(String a) throws SQLException {
        asked();
        return to.getURL(a);
    }

    @Override
    public void updateRef(int a, Ref b) throws SQLException {
        to.updateRef(a, b);
    }

    @Override
    public void updateRef(String a, Ref b) throws SQLException {
        to.updateRef(a, b);
    }

    @Override
    public void updateBlob(int a, Blob b) throws SQLException {
        to.updateBlob(a, b);
    }

    @Override
    public void updateBlob(String a, Blob b) throws SQLException {
        to.updateBlob(a, b);
    }

    @Override
    public void updateClob(int a, Clob b) throws SQLException {
        to.updateClob(a, b);
    }

    @Override
    public void updateClob(String a, Clob b) throws SQLException {
        to.updateClob(a, b);
    }

    @Override
    public void updateArray(int a, Array b) throws SQLException {
        to.updateArray(a, b);
    }

    @Override
    public void updateArray(String a, Array b) throws SQLException {
        to.updateArray(a, b);
    }

    @Override
    public RowId getRowId(int a) throws SQLException {
        asked();
        return to.getRowId(a);
    }

    @Override
    public RowId getRowId(String a) throws SQLException {
        asked();
        return to.getRowId(a);
    }

    @Override
    public void updateRowId(int a, RowId b) throws SQLException {
        to.updateRowId(a, b);
    }

    @Override
    public void updateRowId(String a, RowId b) throws SQLException {
        to.updateRowId(a, b);
    }

    @Override
    public int getHoldability() throws SQLException {
        return to.getHoldability();
    }

    @Override
    public boolean isClosed() throws SQLException {
        return to.isClosed();
    }

    @Override
    public void updateNString(int a, String b) throws SQLException {
        to.updateNString(a, b);
    }

    @Override
    public void updateNString(String a, String b) throws SQLException {
        to.updateNString(a, b);
    }

    @Override
    public void updateNClob(int a, NClob b) throws SQLException {
        to.updateNClob(a, b);
    }

    @Override
    public void updateNClob(String a, NClob b) throws SQLException {
        to.updateNClob(a, b);
    }

    @Override
    public NClob getNClob(int a) throws SQLException {
        asked();
        return to.getNClob(a);
    }

    @Override
    public NClob getNClob(String a) throws SQLException {
        asked();
        return to.getNClob(a);
    }

    @Override
    public SQLXML getSQLXML(int a) throws SQLException {
        asked();
        return to.getSQLXML(a);
    }

    @Override
    public SQLXML getSQLXML(String a) throws SQLException {
        asked();
        return to.getSQLXML(a);
    }

    @Override
    public void updateSQLXML(int a, SQLXML b) throws SQLException {
        to.updateSQLXML(a, b);
    }

    @Override
    public void updateSQLXML(String a, SQLXML b) throws SQLException {
        to.updateSQLXML(a, b);
    }

    @Override
    public String getNString(int a) throws SQLException {
        asked();
        return to.getNString(a);
    }

    @Override
    public String getNString(String a) throws SQLException {
        asked();
        return to.getNString(a);
    }

    @Override
    public Reader getNCharacterStream(int a) throws SQLException {
        asked();
        return to.getNCharacterStream(a);
    }

    @Override
    public Reader getNCharacterStream(String a) throws SQLException {
        asked();
        return to.getNCharacterStream(a);
    }

    @Override
    public void updateNCharacterStream(int a, Reader b, long c) throws SQLException {
        to.updateNCharacterStream(a, b, c);
    }

    @Override
    public void updateNCharacterStream(String a, Reader b, long c) throws SQLException {
        to.updateNCharacterStream(a, b, c);
    }

    @Override
    public void updateAsciiStream(int a, InputStream b, long c) throws SQLException {
        to.updateAsciiStream(a, b, c);
    }

    @Override
    public void updateBinaryStream(int a, InputStream b, long c) throws SQLException {
        to.updateBinaryStream(a, b, c);
    }

    @Override
    public void updateCharacterStream(int a, Reader b, long c) throws SQLException {
        to.updateCharacterStream(a, b, c);
    }

    @Override
    public void updateAsciiStream(String a, InputStream b, long c) throws SQLException {
        to.updateAsciiStream(a, b, c);
    }

    @Override
    public void updateBinaryStream(String a, InputStream b, long c) throws SQLException {
        to.updateBinaryStream(a, b, c);
    }

    @Override
    public void updateCharacterStream(String a, Reader b, long c) throws SQLException {
        to.updateCharacterStream(a, b, c);
    }

    @Override
    public void updateBlob(int a, InputStream b, long c) throws SQLException {
        to.updateBlob(a, b, c);
    }

    @Override
    public void updateBlob(String a, InputStream b, long c) throws SQLException {
        to.updateBlob(a, b, c);
    }

    @Override
    public void updateClob(int a, Reader b, long c) throws SQLException {
        to.updateClob(a, b, c);
    }

    @Override
    public void updateClob(String a, Reader b, long c) throws SQLException {
        to.updateClob(a, b, c);
    }

    @Override
    public void updateNClob(int a, Reader b, long c) throws SQLException {
        to.updateNClob(a, b, c);
    }

    @Override
    public void updateNClob(String a, Reader b, long c) throws SQLException {
        to.updateNClob(a, b, c);
    }

    @Override
    public void updateNCharacterStream(int a, Reader b) throws SQLException {
        to.updateNCharacterStream(a, b);
    }

    @Override
    public void updateNCharacterStream(String a, Reader b) throws SQLException {
        to.updateNCharacterStream(a, b);
    }

    @Override
    public void updateAsciiStream(int a, InputStream b) throws SQLException {
        to.updateAsciiStream(a, b);
    }

    @Override
    public void updateBinaryStream(int a, InputStream b) throws SQLException {
        to.updateBinaryStream(a, b);
    }

    @Override
    public void updateCharacterStream(int a, Reader b) throws SQLException {
        to.updateCharacterStream(a, b);
    }

    @Override
    public void updateAsciiStream(String a, InputStream b) throws SQLException {
        to.updateAsciiStream(a, b);
    }

    @Override
    public void updateBinaryStream(String a, InputStream b) throws SQLException {
        to.updateBinaryStream(a, b);
    }

    @Override
    public void updateCharacterStream(String a, Reader b) throws SQLException {
        to.updateCharacterStream(a, b);
    }

    @Override
    public void updateBlob(int a, InputStream b) throws SQLException {
        to.updateBlob(a, b);
    }

    @Override
    public void updateBlob(String a, InputStream b) throws SQLException {
        to.updateBlob(a, b);
    }

    @Override
    public void updateClob(int a, Reader b) throws SQLException {
        to.updateClob(a, b);
    }

    @Override
    public void updateClob(String a, Reader b) throws SQLException {
        to.updateClob(a, b);
    }

    @Override
    public void updateNClob(int a, Reader b) throws SQLException {
        to.updateNClob(a, b);
    }

    @Override
    public void updateNClob(String a, Reader b) throws SQLException {
        to.updateNClob(a, b);
    }

    @Override
    public <T> T getObject(int a, Class<T> b) throws SQLException {
        asked();
        return to.getObject(a, b);
    }

    @Override
    public <T> T getObject(String a, Class<T> b) throws SQLException {
        asked();
        return to.getObject(a, b);
    }

    @Override
    public void updateObject(int a, Object b, SQLType c, int d) throws SQLException {
        to.updateObject(a, b, c, d);
    }

    @Override
    public void updateObject(String a, Object b, SQLType c, int d) throws SQLException {
        to.updateObject(a, b, c, d);
    }

    @Override
    public void updateObject(int a, Object b, SQLType c) throws SQLException {
        to.updateObject(a, b, c);
    }

    @Override
    public void updateObject(String a, Object b, SQLType c) throws SQLException {
        to.updateObject(a, b, c);
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
