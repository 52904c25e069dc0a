package io.ormlab.model.storage;

import io.ormlab.model.jdbc.PassingStatement;
import io.ormlab.model.storage.ColumnRule.Kind;
import io.ormlab.model.storage.ColumnRules.Parameter;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement that hands SQLite each value in the form that its column keeps, and refuses one that the column does not take. All
 * that is written through Ebean comes by here, be it a bean's, a batch's or an update query's.
 */
final class KeptStatement extends PassingStatement {

    private static final Parameter UNKNOWN = new Parameter(ColumnRule.NONE, false);
    /** What a double holds exactly. */
    private static final int EXACT = 15;

    private final List<Parameter> parameters;

    KeptStatement(PreparedStatement to, List<Parameter> parameters) {
        super(to);
        this.parameters = parameters;
    }

    private Parameter parameter(int at) {
        return at <= parameters.size() ? parameters.get(at - 1) : UNKNOWN;
    }

    @Override
    public void setBigDecimal(int at, BigDecimal number) throws SQLException {
        if (number == null) {
            super.setBigDecimal(at, null);
            return;
        }
        Parameter parameter = parameter(at);
        ColumnRule rule = parameter.rule();
        BigDecimal fitting = parameter.written() ? rule.fitting(number) : rule.padded(number);
        if (rule.isKept()) {
            super.setString(at, NumberKey.of(fitting));
        } else {
            number(at, fitting);
        }
    }

    /** As a number rather than the driver's text, which compares as one with nothing but a column. */
    private void number(int at, BigDecimal number) throws SQLException {
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (whole && number.precision() - number.scale() <= 18) {
            super.setLong(at, number.longValue());
        } else if (number.precision() <= EXACT) {
            super.setDouble(at, number.doubleValue());
        } else {
            super.setBigDecimal(at, number);
        }
    }

    @Override
    public void setNull(int at, int type) throws SQLException {
        Parameter parameter = parameter(at);
        if (parameter.written()) {
            parameter.rule().checkNull();
        }
        super.setNull(at, type);
    }

    @Override
    public void setString(int at, String text) throws SQLException {
        Parameter parameter = parameter(at);
        if (text != null && parameter.written()) {
            parameter.rule().check(text);
        }
        super.setString(at, text);
    }

    @Override
    public void setDouble(int at, double number) throws SQLException {
        Parameter parameter = parameter(at);
        if (parameter.written()) {
            parameter.rule().check(number);
        }
        if (parameter.rule().isKept()) {
            setBigDecimal(at, BigDecimal.valueOf(number));
        } else {
            super.setDouble(at, number);
        }
    }

    @Override
    public void setFloat(int at, float number) throws SQLException {
        Parameter parameter = parameter(at);
        if (parameter.written()) {
            parameter.rule().check(number);
        }
        if (parameter.rule().isKept()) {
            setBigDecimal(at, new BigDecimal(Float.toString(number)));
        } else {
            super.setFloat(at, number);
        }
    }

    @Override
    public void setLong(int at, long number) throws SQLException {
        if (isDecimal(at)) {
            setBigDecimal(at, BigDecimal.valueOf(number));
        } else {
            super.setLong(at, number);
        }
    }

    @Override
    public void setInt(int at, int number) throws SQLException {
        if (isDecimal(at)) {
            setBigDecimal(at, BigDecimal.valueOf(number));
        } else {
            super.setInt(at, number);
        }
    }

    @Override
    public void setShort(int at, short number) throws SQLException {
        if (isDecimal(at)) {
            setBigDecimal(at, BigDecimal.valueOf(number));
        } else {
            super.setShort(at, number);
        }
    }

    private boolean isDecimal(int at) {
        ColumnRule rule = parameter(at).rule();
        return rule.isKept() || rule.kind() == Kind.NUMBER;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return new KeptRows(super.executeQuery());
    }
}
