package se.superkoncis.kit.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sets and reads what JDBC has no short words for. */
public final class Params {

    private Params() {}

    /** One column of many rows, as an array of the database's type. */
    public static <T> void column(
            PreparedStatement statement, int at, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                at, connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    /** A moment; may be null. */
    public static void time(PreparedStatement statement, int at, Instant value) throws SQLException {
        statement.setTimestamp(at, value == null ? null : Timestamp.from(value));
    }

    /** A list of numbers. */
    public static void ints(PreparedStatement statement, int at, List<Integer> values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("int", values.toArray()));
    }

    /** A moment; empty for null. */
    public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** A list of numbers that is not null. */
    public static List<Integer> ints(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((Integer[]) array.getArray());
    }
}
