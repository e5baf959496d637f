package se.superkoncis.router.adapter.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.domain.meeting.RecapReader;
import se.superkoncis.router.domain.meeting.RecapView;

/** Reads recaps with Panache; row security narrows them to the caller's tenant. */
@ApplicationScoped
class PanacheRecapReader implements RecapReader, PanacheRepositoryBase<RecapRow, RecapRow.Key> {

    private static final String ORDER = " order by transcriptReadyAt desc, tenantId, meetingId, version";

    private final RecapJson json = new RecapJson();

    @Override
    public List<RecapView> ofMeeting(String meetingId, Optional<String> tenantId) {
        return find(
                        "meetingId = :meeting and (:tenant is null or tenantId = :tenant)"
                                + " order by tenantId, version desc",
                        Parameters.with("meeting", meetingId).and("tenant", tenantId.orElse(null)))
                .stream()
                .map(this::view)
                .toList();
    }

    @Override
    public List<RecapView> newest(Optional<String> tenantId, Optional<Place> after, int limit) {
        Parameters parameters = Parameters.with("tenant", tenantId.orElse(null));
        String where = "(:tenant is null or tenantId = :tenant)";
        if (after.isPresent()) {
            Place place = after.get();
            where += " and (transcriptReadyAt < :at or transcriptReadyAt = :at and"
                    + " (tenantId > :t or tenantId = :t and (meetingId > :m or meetingId = :m and version > :v)))";
            parameters
                    .and("at", place.readyAt())
                    .and("t", place.key().tenantId())
                    .and("m", place.key().meetingId())
                    .and("v", place.key().version());
        }
        return find(where + ORDER, parameters).page(0, limit).list().stream()
                .map(this::view)
                .toList();
    }

    private RecapView view(RecapRow row) {
        RecapView.Status status = RecapView.Status.valueOf(row.status);
        return new RecapView(
                new TranscriptKey(row.tenantId, row.meetingId, row.version),
                row.title,
                status,
                row.reason,
                row.transcriptReadyAt,
                status == RecapView.Status.READY ? Optional.of(content(row)) : Optional.empty());
    }

    private RecapView.Content content(RecapRow row) {
        RecapJson.Body body = json.read(row.body);
        return new RecapView.Content(
                row.madeAt,
                row.language,
                row.tier,
                row.mode,
                row.routeReason,
                new MicroSek(row.costMicroSek),
                body.text(),
                body.points().stream()
                        .map(p -> new RecapView.CitedPoint(p.section(), p.text(), p.turns()))
                        .toList(),
                body.notices(),
                json.readRules(row.route));
    }
}
