package se.superkoncis.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import se.superkoncis.embedded.postgres.PostgresLogin;

/** Where the time goes in the database: its sessions are looked at every 5 ms while something runs. */
final class Sessions {

    private static final long EVERY_NANOS = 5_000_000;
    private static final int SHOWN = 12;
    private static final String LOOK =
            "select usename || ': ' || case state when 'active' then '' else '(' || state || ') after ' end"
                    + " || left(regexp_replace(query, '\\s+', ' ', 'g'), 50)"
                    + " || coalesce(' [' || wait_event_type || ' ' || wait_event || ']', '')"
                    + " from pg_stat_activity where usename like 'bench%' and state <> 'idle'";

    private final Map<String, Integer> seen = new TreeMap<>();
    private int looks;

    private Sessions() {}

    /** Runs the work and answers what the service's sessions were seen doing, most seen first, in % of the looks. */
    static List<String> during(PostgresLogin superuser, Runnable work) {
        Sessions sessions = new Sessions();
        CompletableFuture<Void> done = CompletableFuture.runAsync(work);
        try (Connection connection =
                DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password())) {
            while (!done.isDone()) {
                sessions.look(connection);
                LockSupport.parkNanos(EVERY_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
        done.join();
        return sessions.lines();
    }

    private void look(Connection connection) throws SQLException {
        looks++;
        try (var statement = connection.prepareStatement(LOOK);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                seen.merge(rows.getString(1), 1, Integer::sum);
            }
        }
    }

    private List<String> lines() {
        return seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(each -> String.format(Locale.ROOT, "%5.1f %% %s", 100.0 * each.getValue() / looks, each.getKey()))
                .toList();
    }
}
