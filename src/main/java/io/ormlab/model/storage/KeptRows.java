package io.ormlab.model.storage;

import io.ormlab.model.jdbc.PassingRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** Rows whose decimals are what was written: a key read, a number given the digits behind the point that its column has. */
final class KeptRows extends PassingRows {

    private static final int UNKNOWN = -1;

    private int[] scales;

    KeptRows(ResultSet to) {
        super(to);
    }

    @Override
    public BigDecimal getBigDecimal(int at) throws SQLException {
        Object stored = getObject(at);
        if (stored == null) {
            return null;
        }
        if (stored instanceof String text) {
            return decimal(text);
        }
        return padded(stored instanceof Double real ? real(real) : new BigDecimal(stored.toString()), at);
    }

    /** A BigInteger that has become a long is still a key in the file, of which the driver would make 0. */
    @Override
    public long getLong(int at) throws SQLException {
        long number = super.getLong(at);
        return number == 0 && getObject(at) instanceof String text && NumberKey.isKey(text)
                ? decimal(text).longValueExact()
                : number;
    }

    @Override
    public int getInt(int at) throws SQLException {
        int number = super.getInt(at);
        return number == 0 && getObject(at) instanceof String text && NumberKey.isKey(text)
                ? decimal(text).intValueExact()
                : number;
    }

    private static BigDecimal decimal(String text) {
        try {
            return NumberKey.isKey(text) ? NumberKey.read(text) : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw ValueRefused.unreadable(text, "BigDecimal", e);
        }
    }

    /** What Ebean alone wrote as a real of whole value is the whole number. */
    private static BigDecimal real(double real) {
        BigDecimal shortest = BigDecimal.valueOf(real);
        return shortest.stripTrailingZeros().scale() <= 0 ? shortest.setScale(0) : shortest;
    }

    private BigDecimal padded(BigDecimal number, int at) throws SQLException {
        int scale = scale(at);
        if (number.scale() <= scale) {
            return number.setScale(scale);
        }
        // Double.toString writes one digit behind the point at least.
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), scale));
    }

    private int scale(int at) throws SQLException {
        if (scales == null) {
            ResultSetMetaData columns = getMetaData();
            scales = new int[columns.getColumnCount() + 1];
            java.util.Arrays.fill(scales, UNKNOWN);
        }
        if (scales[at] == UNKNOWN) {
            ResultSetMetaData columns = getMetaData();
            // An expression has no type of its own; decimal(16,3) is also what Ebean declares where the model says
            // nothing.
            boolean declared = columns.getColumnTypeName(at).equalsIgnoreCase("decimal")
                    && !(columns.getPrecision(at) == 16 && columns.getScale(at) == 3);
            scales[at] = declared ? columns.getScale(at) : 0;
        }
        return scales[at];
    }
}
