package se.superkoncis.control.adapter.db.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.control.domain.rollout.evidence.Reading;
import se.superkoncis.control.domain.rollout.evidence.Snapshots;
import se.superkoncis.control.domain.rollout.evidence.Window;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class SnapshotTable implements Snapshots {

    private static final String KEEP_WINDOW = "insert into experiment_window (feature, measure, arm, from_at, to_at, n,"
            + " good, tenants, design_effect, bounds, counts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (feature, from_at, measure, arm) do update set to_at = excluded.to_at, n = excluded.n,"
            + " good = excluded.good, tenants = excluded.tenants, design_effect = excluded.design_effect,"
            + " bounds = excluded.bounds, counts = excluded.counts";

    private static final String KEEP_READING = "insert into kpi_reading (kpi, to_at, state, value) values (?, ?, ?, ?)"
            + " on conflict (kpi) do update set to_at = excluded.to_at, state = excluded.state, value = excluded.value"
            + " where excluded.to_at >= kpi_reading.to_at";

    private final DataSource dataSource;

    SnapshotTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void keep(String feature, Window window) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(KEEP_WINDOW)) {
                upsert.setString(1, feature);
                upsert.setString(2, window.measure());
                upsert.setString(3, window.arm());
                upsert.setObject(4, window.from().atOffset(ZoneOffset.UTC));
                upsert.setObject(5, window.to().atOffset(ZoneOffset.UTC));
                upsert.setLong(6, window.n());
                upsert.setLong(7, window.good());
                upsert.setLong(8, window.tenants());
                upsert.setObject(9, window.designEffect());
                Object[] bounds = window.bins().stream().map(Window.Bin::upToMs).toArray();
                Object[] counts = window.bins().stream().map(Window.Bin::n).toArray();
                upsert.setArray(10, connection.createArrayOf("bigint", bounds));
                upsert.setArray(11, connection.createArrayOf("bigint", counts));
                return upsert.executeUpdate();
            }
        });
    }

    @Override
    public void keep(Reading reading) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(KEEP_READING)) {
                upsert.setString(1, reading.kpi());
                upsert.setObject(2, reading.to().atOffset(ZoneOffset.UTC));
                upsert.setString(3, reading.state().name());
                upsert.setObject(4, reading.value());
                return upsert.executeUpdate();
            }
        });
    }

    @Override
    public List<Window> windows(String feature, Instant since) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select arm, measure, from_at, to_at, n, good,"
                    + " tenants, design_effect, bounds, counts from experiment_window"
                    + " where feature = ? and from_at >= ? order by from_at")) {
                select.setString(1, feature);
                select.setObject(2, since.atOffset(ZoneOffset.UTC));
                List<Window> windows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        windows.add(window(row));
                    }
                }
                return windows;
            }
        });
    }

    private static Window window(ResultSet row) throws SQLException {
        Long[] bounds = longs(row.getArray(9));
        Long[] counts = longs(row.getArray(10));
        List<Window.Bin> bins = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            bins.add(new Window.Bin(bounds[i], counts[i]));
        }
        return new Window(
                row.getString(1),
                row.getString(2),
                time(row, 3),
                time(row, 4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                (Double) row.getObject(8),
                bins);
    }

    private static Long[] longs(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<Reading> readings() {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select kpi, to_at, state, value from kpi_reading");
                    ResultSet row = select.executeQuery()) {
                List<Reading> readings = new ArrayList<>();
                while (row.next()) {
                    readings.add(new Reading(
                            row.getString(1), time(row, 2), Reading.State.valueOf(row.getString(3)), (Double)
                                    row.getObject(4)));
                }
                return readings;
            }
        });
    }

    @Override
    public int forgetBefore(Instant moment, Set<String> keptFeatures) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from experiment_window where to_at < ? and feature <> all(?)")) {
                delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
                delete.setArray(2, connection.createArrayOf("text", keptFeatures.toArray()));
                return delete.executeUpdate();
            }
        });
    }
}
