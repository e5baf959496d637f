package se.superkoncis.kit.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.kit.db.Sql;
import se.superkoncis.kit.job.Jobs;
import se.superkoncis.kit.job.NewJob;

/** Records that cannot be applied now wait as jobs, in order by key, so that they never block their partition. */
@ApplicationScoped
public class Parking {

    private final DataSource dataSource;
    private final Jobs jobs;

    Parking(DataSource dataSource, Jobs jobs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
    }

    static String kind(String channel) {
        return "parked." + channel;
    }

    /** Adds the job; called while no tenant is set, for the record may be of any. */
    void park(String channel, SourceRecord source) {
        jobs.add(List.of(NewJob.of(kind(channel), source.keyText(), source.subject(), null, "", source)));
    }

    /** Keys among those of the letters for which an earlier record waits. */
    Set<String> parkedKeys(String channel, List<Letter> letters) {
        if (letters.isEmpty()) {
            return Set.of();
        }
        Object[] keys =
                letters.stream().map(l -> l.source().keyText()).distinct().toArray();
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select distinct job_key from job where kind = ? and job_key = any(?)")) {
                statement.setString(1, kind(channel));
                statement.setArray(2, connection.createArrayOf("text", keys));
                try (ResultSet rows = statement.executeQuery()) {
                    Set<String> parked = new HashSet<>();
                    while (rows.next()) {
                        parked.add(rows.getString(1));
                    }
                    return parked;
                }
            }
        });
    }
}
