package se.superkoncis.control.adapter.db.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.AuditQuestion;
import se.superkoncis.control.domain.audit.Chain;
import se.superkoncis.control.domain.audit.ChainEnd;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.kit.db.Params;
import se.superkoncis.kit.db.Sql;

/** The chain in PostgreSQL. A lock of the session's transaction stands for the head, which no row has to be updated for. */
@ApplicationScoped
class ChainTable implements Chain {

    private static final String LINK = "sequence, entry, encode(previous_hash, 'hex'), encode(hash, 'hex')";
    private static final String INSERT = "insert into audit_chain (sequence, entry, previous_hash, hash, at, service,"
            + " entry_id, actor, action, subject, tenant_id)"
            + " select sequence, entry, decode(previous_hash, 'hex'), decode(hash, 'hex'), at, service, entry_id, actor,"
            + " action, subject, tenant_id from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as link (sequence, entry, previous_hash,"
            + " hash, at, service, entry_id, actor, action, subject, tenant_id) order by sequence";
    private static final String LAUNCH = "select id::text, at, actor, action, target, tenant_id, reason, before::text,"
            + " after::text, revision from audit a where actor = 'launch' and not exists (select from audit_chain c"
            + " where c.service = 'flags' and c.entry_id = a.id::text) order by revision";

    private final DataSource dataSource;

    ChainTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void lock() {
        Sql.with(dataSource, connection -> {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('flags.audit_chain', 0))")) {
                return lock.execute();
            }
        });
    }

    @Override
    public ChainEnd end() {
        List<Link> last = links("select " + LINK + " from audit_chain order by sequence desc limit 1", List.of());
        return last.isEmpty()
                ? new ChainEnd(0, AuditChain.BEGINNING)
                : new ChainEnd(last.get(0).sequence(), last.get(0).hash());
    }

    @Override
    public void append(Map<Link, Act> links) {
        if (links.isEmpty()) {
            return;
        }
        List<Link> rows = List.copyOf(links.keySet());
        Sql.with(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                Params.column(insert, 1, "bigint", rows, Link::sequence);
                Params.column(insert, 2, "text", rows, Link::text);
                Params.column(insert, 3, "text", rows, Link::previousHash);
                Params.column(insert, 4, "text", rows, Link::hash);
                Params.column(
                        insert, 5, "text", rows, link -> links.get(link).at().toString());
                Params.column(
                        insert, 6, "text", rows, link -> plain(links.get(link).service()));
                Params.column(insert, 7, "text", rows, link -> links.get(link).id());
                Params.column(
                        insert, 8, "text", rows, link -> plain(links.get(link).actor()));
                Params.column(
                        insert, 9, "text", rows, link -> plain(links.get(link).action()));
                Params.column(insert, 10, "text", rows, link -> links.get(link).subject());
                Params.column(insert, 11, "text", rows, link -> links.get(link).tenant());
                return insert.executeUpdate();
            }
        });
    }

    /** What no database text can hold is left out of the columns to filter by; the entry itself holds it as an escape. */
    private static String plain(String text) {
        return text.replace('\u0000', '\uFFFD');
    }

    @Override
    public Map<String, Link> linked(String service, Collection<String> ids) {
        String sql = "select " + LINK + ", entry_id from audit_chain where service = ? and entry_id = any (?)";
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, plain(service));
                Params.column(select, 2, "text", List.copyOf(ids), id -> id);
                Map<String, Link> found = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getString(5), link(row));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public List<Act> unlinkedLaunchActs() {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAUNCH);
                    ResultSet row = select.executeQuery()) {
                List<Act> acts = new ArrayList<>();
                while (row.next()) {
                    long revision = row.getLong(10);
                    acts.add(new Act(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            "flags",
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            revision > 0 ? revision : null,
                            told(row.getString(7))));
                }
                return acts;
            }
        });
    }

    /** Migrations write words only; the two that they say have codes. */
    private static List<Act.Told> told(String words) {
        return Stream.of(Because.LAUNCH_VALUES, Because.READY_MADE)
                .map(Reason::of)
                .filter(reason -> reason.text().equals(words))
                .map(reason -> new Act.Told(reason.code(), reason.args()))
                .toList();
    }

    @Override
    public List<Link> page(AuditQuestion question, long cursor, int limit) {
        Conditions where = new Conditions()
                .fits("service", question.service())
                .fits("actor", question.actor())
                .fits("action", question.action())
                .fits("subject", question.subject())
                .fits("tenant_id", question.tenant())
                .that("at >= ?", utc(question.from()))
                .that("at < ?", utc(question.to()))
                .that(question.ascending() ? "sequence > ?" : "sequence < ?", cursor);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        return links(
                "select " + LINK + " from audit_chain where " + where.sql() + " order by sequence"
                        + (question.ascending() ? "" : " desc") + " limit ?",
                values);
    }

    private static OffsetDateTime utc(java.time.Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private List<Link> links(String sql, List<Object> values) {
        return Sql.with(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                List<Link> links = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        links.add(link(row));
                    }
                }
                return links;
            }
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
