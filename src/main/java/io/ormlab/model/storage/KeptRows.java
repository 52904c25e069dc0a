package io.ormlab.model.storage;

import io.ormlab.model.jdbc.PassingRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows whose numbers are what was written: a key read, a number given the digits behind the point that its column has, and one that
 * the Java type cannot hold refused, which the driver cuts to size.
 *
 * <p>Each call to SQLite costs as much as all else that is done with a value, so none is made to learn what is known.
 */
final class KeptRows extends PassingRows {

    private static final int UNKNOWN = -1;

    private int[] scales;
    /** The columns that hold keys, as far as seen. */
    private final BitSet keys = new BitSet();
    /** The columns that are declared as booleans, of those that were looked at. */
    private final BitSet booleans = new BitSet();

    private final BitSet looked = new BitSet();
    /** Whether the value that was asked for last is known not to be NULL. */
    private boolean there;

    KeptRows(ResultSet to) {
        super(to);
    }

    @Override
    protected void asked() {
        there = false;
    }

    @Override
    public boolean wasNull() throws SQLException {
        return !there && super.wasNull();
    }

    @Override
    public BigDecimal getBigDecimal(int at) throws SQLException {
        if (keys.get(at)) {
            byte[] stored = getBytes(at);
            if (stored == null || NumberKey.isKey(stored)) {
                return stored == null ? null : NumberKey.read(stored);
            }
        }
        Object stored = getObject(at);
        if (stored == null) {
            return null;
        }
        if (stored instanceof String text) {
            keys.set(at, NumberKey.isKey(text));
            return decimal(text);
        }
        return stored instanceof Double real
                ? decimal(real, scale(at))
                : padded(new BigDecimal(stored.toString()), scale(at));
    }

    @Override
    public boolean getBoolean(int at) throws SQLException {
        return within(at, 0, 1, "boolean") == 1;
    }

    @Override
    public byte getByte(int at) throws SQLException {
        return (byte) within(at, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
    }

    @Override
    public short getShort(int at) throws SQLException {
        return (short) within(at, Short.MIN_VALUE, Short.MAX_VALUE, "short");
    }

    @Override
    public int getInt(int at) throws SQLException {
        int number = (int) within(at, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
        // Ebean reads a boolean so, and takes what is not 1 for false.
        if (number != 0 && number != 1 && isBoolean(at)) {
            throw ValueRefused.unreadable(String.valueOf(number), "boolean", null);
        }
        return number;
    }

    private boolean isBoolean(int at) throws SQLException {
        if (!looked.get(at)) {
            looked.set(at);
            ResultSetMetaData columns = getMetaData();
            String type = columns.getColumnTypeName(at);
            // Ebean declares integer(1), and no other column so.
            booleans.set(
                    at,
                    type.equalsIgnoreCase("boolean")
                            || type.equalsIgnoreCase("integer") && columns.getPrecision(at) == 1);
        }
        return booleans.get(at);
    }

    @Override
    public long getLong(int at) throws SQLException {
        return within(at, Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    private long within(int at, long least, long most, String type) throws SQLException {
        long number = super.getLong(at);
        // What the driver makes of a text, of NULL, and of what is larger than a long.
        if (number == 0 || number == Long.MAX_VALUE || number == Long.MIN_VALUE) {
            number = whole(at, number, type);
        } else {
            there = true;
        }
        if (number < least || number > most) {
            throw ValueRefused.unreadable(String.valueOf(number), type, null);
        }
        return number;
    }

    /** A BigInteger that has become a long is still a key in the file. */
    private long whole(int at, long number, String type) throws SQLException {
        Object stored = getObject(at);
        try {
            if (stored instanceof String text) {
                return parsed(text).longValueExact();
            }
            return stored instanceof Double real && Math.abs(real) >= 1
                    ? new BigDecimal(real).longValueExact()
                    : number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw ValueRefused.unreadable(stored.toString(), type, e);
        }
    }

    @Override
    public double getDouble(int at) throws SQLException {
        double number = super.getDouble(at);
        there = number != 0;
        return there ? number : zero(at, number, "double");
    }

    @Override
    public float getFloat(int at) throws SQLException {
        double number = super.getDouble(at);
        there = number != 0;
        if (Float.isInfinite((float) number) && !Double.isInfinite(number)) {
            throw ValueRefused.unreadable(String.valueOf(number), "float", null);
        }
        return there ? (float) number : (float) zero(at, number, "float");
    }

    /** The driver makes 0 of any text. */
    private double zero(int at, double number, String type) throws SQLException {
        Object stored = getObject(at);
        try {
            return stored instanceof String text ? parsed(text).doubleValue() : number;
        } catch (NumberFormatException e) {
            throw ValueRefused.unreadable(stored.toString(), type, e);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return parsed(text);
        } catch (NumberFormatException e) {
            throw ValueRefused.unreadable(text, "BigDecimal", e);
        }
    }

    private static BigDecimal parsed(String text) {
        return NumberKey.isKey(text) ? NumberKey.read(text) : new BigDecimal(text);
    }

    /** What Ebean alone wrote as a real of whole value is the whole number. */
    private static BigDecimal decimal(double real, int scale) {
        BigDecimal quick = scale > 0 ? ShortDecimal.of(real, scale) : null;
        if (quick != null) {
            return quick;
        }
        BigDecimal shortest = BigDecimal.valueOf(real);
        return padded(shortest.stripTrailingZeros().scale() <= 0 ? shortest.setScale(0) : shortest, scale);
    }

    private static BigDecimal padded(BigDecimal number, int scale) {
        if (number.scale() <= scale) {
            return number.setScale(scale);
        }
        // Double.toString writes one digit behind the point at least.
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), scale));
    }

    /** The digits behind the point that the column has; looked up once for all rows. */
    private int scale(int at) throws SQLException {
        ResultSetMetaData columns = scales == null || scales[at] == UNKNOWN ? getMetaData() : null;
        if (scales == null) {
            scales = new int[columns.getColumnCount() + 1];
            Arrays.fill(scales, UNKNOWN);
        }
        if (scales[at] == UNKNOWN) {
            // An expression has no type of its own; decimal(16,3) is also what Ebean declares where the model says
            // nothing.
            boolean declared = columns.getColumnTypeName(at).equalsIgnoreCase("decimal")
                    && !(columns.getPrecision(at) == 16 && columns.getScale(at) == 3);
            scales[at] = declared ? columns.getScale(at) : 0;
        }
        return scales[at];
    }
}
