package se.superkoncis.control.adapter.db.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.superkoncis.control.domain.usage.Counted;
import se.superkoncis.control.domain.usage.EvaluationCounts;
import se.superkoncis.control.domain.usage.Usage;
import se.superkoncis.kit.db.Sql;

/** Totals as they were told last, and days that hold what was new in them. Replicas may take the same report in at once. */
@ApplicationScoped
class EvaluationTables implements EvaluationCounts {

    private static final String MEET = "insert into evaluation_total (instance, since, target, total, heard_at)"
            + " select ?, ?, target, 0, ? from unnest(?) target order by target on conflict do nothing";
    private static final String LOCK = "select target, total from evaluation_total"
            + " where instance = ? and since = ? and target = any(?) order by target for update";
    private static final String RAISE =
            "update evaluation_total t set total = n.total, heard_at = greatest(heard_at, ?)"
                    + " from unnest(?, ?) n (target, total) where t.instance = ? and t.since = ? and t.target = n.target";
    private static final String ADD = "insert into evaluation_day as d (target, service, day, count)"
            + " select n.target, ?, ?, n.count from unnest(?, ?) n (target, count) order by n.target"
            + " on conflict (target, service, day) do update set count = d.count + excluded.count";
    private static final String LAST = "insert into evaluation_last as l (target, service, at)"
            + " select target, ?, ? from unnest(?) target order by target"
            + " on conflict (target, service) do update set at = greatest(l.at, excluded.at)";
    private static final String USAGE = "select l.target, l.service, coalesce(sum(d.count), 0), l.at"
            + " from evaluation_last l left join evaluation_day d"
            + " on d.target = l.target and d.service = l.service and d.day >= ?"
            + " group by l.target, l.service, l.at order by l.target, l.service";

    private final DataSource dataSource;

    EvaluationTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void add(Counted counted) {
        Sql.with(dataSource, connection -> {
            meet(connection, counted);
            Map<String, Long> fresh = new TreeMap<>(counted.totals());
            standing(connection, counted)
                    .forEach((target, total) -> fresh.merge(target, total, (now, then) -> {
                        long more = now - then;
                        return more > 0 ? more : null;
                    }));
            if (!fresh.isEmpty()) {
                raise(connection, counted, fresh);
                addTo(connection, counted, fresh);
            }
            return fresh.size();
        });
    }

    private static void meet(Connection connection, Counted counted) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MEET)) {
            insert.setString(1, counted.instance());
            insert.setObject(2, at(counted.since()));
            insert.setObject(3, at(counted.heardAt()));
            insert.setArray(
                    4,
                    connection.createArrayOf("text", counted.totals().keySet().toArray()));
            insert.executeUpdate();
        }
    }

    private static Map<String, Long> standing(Connection connection, Counted counted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, counted.instance());
            select.setObject(2, at(counted.since()));
            select.setArray(
                    3,
                    connection.createArrayOf("text", counted.totals().keySet().toArray()));
            Map<String, Long> standing = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    standing.put(row.getString(1), row.getLong(2));
                }
            }
            return standing;
        }
    }

    private static void raise(Connection connection, Counted counted, Map<String, Long> fresh) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE)) {
            update.setObject(1, at(counted.heardAt()));
            update.setArray(2, connection.createArrayOf("text", fresh.keySet().toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "int8",
                            fresh.keySet().stream().map(counted.totals()::get).toArray()));
            update.setString(4, counted.instance());
            update.setObject(5, at(counted.since()));
            update.executeUpdate();
        }
    }

    private static void addTo(Connection connection, Counted counted, Map<String, Long> fresh) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, counted.service());
            insert.setObject(2, LocalDate.ofInstant(counted.heardAt(), ZoneOffset.UTC));
            insert.setArray(3, connection.createArrayOf("text", fresh.keySet().toArray()));
            insert.setArray(4, connection.createArrayOf("int8", fresh.values().toArray()));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(LAST)) {
            insert.setString(1, counted.service());
            insert.setObject(2, at(counted.heardAt()));
            insert.setArray(3, connection.createArrayOf("text", fresh.keySet().toArray()));
            insert.executeUpdate();
        }
    }

    @Override
    public List<Usage> since(LocalDate day) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(USAGE)) {
                select.setObject(1, day);
                List<Usage> usages = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        usages.add(new Usage(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()));
                    }
                }
                return usages;
            }
        });
    }

    @Override
    public Instant begin() {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select since from evaluation_begin");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    @Override
    public void forgetBefore(LocalDate day) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement days = connection.prepareStatement("delete from evaluation_day where day < ?");
                    PreparedStatement totals =
                            connection.prepareStatement("delete from evaluation_total where heard_at < ?")) {
                days.setObject(1, day);
                totals.setObject(1, at(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                return days.executeUpdate() + totals.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
