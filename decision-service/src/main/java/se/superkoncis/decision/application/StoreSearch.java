package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.application.DecisionEvents.Context;
import se.superkoncis.decision.config.CloseCardSettings;
import se.superkoncis.decision.domain.entry.Entries;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.EntryIds;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.NewVersion;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.meeting.MeetingState;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.meeting.TranscriptKey;

/** Stores what a search found and publishes it, together or not at all. */
@ApplicationScoped
public class StoreSearch {

    private final Meetings meetings;
    private final Entries entries;
    private final EntryIds ids;
    private final TenantState tenants;
    private final DecisionEvents events;
    private final LookAfterCard card;
    private final CloseCardSettings settings;

    StoreSearch(
            Meetings meetings,
            Entries entries,
            EntryIds ids,
            TenantState tenants,
            DecisionEvents events,
            LookAfterCard card,
            CloseCardSettings settings) {
        this.meetings = meetings;
        this.entries = entries;
        this.ids = ids;
        this.tenants = tenants;
        this.events = events;
        this.card = card;
        this.settings = settings;
    }

    /** Part of the caller's transaction; false when the meeting is erased or a higher version is stored already. */
    public boolean store(Search search) {
        TranscriptKey key = search.key();
        Optional<MeetingState> meeting = meetings.lock(key.tenantId(), key.meetingId());
        if (meeting.isEmpty() || key.version() <= meeting.get().storedVersion()) {
            return false;
        }
        Context context =
                new Context(tenants.factsFor(key.tenantId(), key.meetingId()), search.madeAt(), search.traceparent());
        NewVersion version =
                NewVersion.of(entries.ofMeeting(key.tenantId(), key.meetingId()), fresh(search), search.madeAt());
        entries.apply(version);
        meetings.searched(search, search.readyAt().plus(settings.openWithoutEndAfter()));
        List<Entry> recorded =
                version.added().stream().filter(e -> e.status() == Status.FOUND).toList();
        events.entries(recorded, version.changed(), context);
        events.charged(search, recorded, context);
        meetings.lock(key.tenantId(), key.meetingId()).ifPresent(now -> card.look(now, context));
        return true;
    }

    private List<Entry> fresh(Search search) {
        List<Entry> fresh = new ArrayList<>();
        add(fresh, search, Kind.DECISION, search.findings().decisions());
        add(fresh, search, Kind.ACTION, search.findings().actions());
        return fresh;
    }

    private void add(List<Entry> fresh, Search search, Kind kind, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            fresh.add(Entry.of(ids.of(search.key(), kind, i), search.key(), kind, i, findings.get(i), search.madeAt()));
        }
    }

    /** Notes that a version is not searched. */
    public void giveUp(TranscriptKey key, String reason) {
        meetings.giveUp(key, reason);
    }
}
