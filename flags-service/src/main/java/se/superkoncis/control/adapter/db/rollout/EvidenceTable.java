package se.superkoncis.control.adapter.db.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.superkoncis.control.domain.port.RolloutForm;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class EvidenceTable implements Evidence {

    private final DataSource dataSource;
    private final RolloutForm form;

    EvidenceTable(DataSource dataSource, RolloutForm form) {
        this.dataSource = dataSource;
        this.form = form;
    }

    @Override
    public void add(String rollout, int step, String action, Report report) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rollout_evidence (rollout_id, at, step, action, report) values (?, ?, ?, ?, ?::jsonb)")) {
                insert.setString(1, rollout);
                insert.setObject(2, report.at().atOffset(ZoneOffset.UTC));
                insert.setInt(3, step);
                insert.setString(4, action);
                insert.setString(5, form.json(report));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<Look> before(String rollout, long id, int limit) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, at, step, action, report from rollout_evidence where rollout_id = ? and id < ?"
                            + " order by id desc limit ?")) {
                select.setString(1, rollout);
                select.setLong(2, id);
                select.setInt(3, limit);
                List<Look> looks = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        looks.add(new Look(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getInt(3),
                                row.getString(4),
                                form.report(row.getString(5))));
                    }
                }
                return looks;
            }
        });
    }

    @Override
    public int forgetBefore(Instant moment, Set<String> keptRollouts) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from rollout_evidence where at < ? and rollout_id <> all(?)")) {
                delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
                delete.setArray(2, connection.createArrayOf("text", keptRollouts.toArray()));
                return delete.executeUpdate();
            }
        });
    }
}
