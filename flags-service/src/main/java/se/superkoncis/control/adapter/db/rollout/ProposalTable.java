package se.superkoncis.control.adapter.db.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.domain.port.Proposals;
import se.superkoncis.kit.db.Sql;

@ApplicationScoped
class ProposalTable implements Proposals {

    private final DataSource dataSource;
    private final ControlConfig config;

    ProposalTable(DataSource dataSource, ControlConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Override
    public int above() {
        return config.fourEyesAbove();
    }

    @Override
    public Duration undoWithin() {
        return config.undoWithin();
    }

    @Override
    public Optional<Proposal> find(String what) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select proposer, share, until from proposal where document_key = ?")) {
                select.setString(1, what);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Proposal(
                                    row.getString(1),
                                    row.getInt(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Waiting> waiting(Instant now) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select document_key, proposer, share, until"
                    + " from proposal where until > ? order by until, document_key")) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                List<Waiting> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Instant until = row.getObject(4, OffsetDateTime.class).toInstant();
                        found.add(new Waiting(row.getString(1), new Proposal(row.getString(2), row.getInt(3), until)));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public void put(String what, Proposal proposal) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from proposal where until < now()")) {
                delete.executeUpdate();
            }
            try (PreparedStatement upsert = connection.prepareStatement(
                    "insert into proposal (document_key, proposer, share, until) values (?, ?, ?, ?)"
                            + " on conflict (document_key) do update set proposer = excluded.proposer,"
                            + " share = excluded.share, until = excluded.until")) {
                upsert.setString(1, what);
                upsert.setString(2, proposal.proposer());
                upsert.setInt(3, proposal.share());
                upsert.setObject(4, proposal.until().atOffset(ZoneOffset.UTC));
                return upsert.executeUpdate();
            }
        });
    }

    @Override
    public void remove(String what) {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from proposal where document_key = ?")) {
                delete.setString(1, what);
                return delete.executeUpdate();
            }
        });
    }
}
