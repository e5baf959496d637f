package se.superkoncis.decision.adapter.flags;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import se.superkoncis.decision.domain.meeting.MeetingDay;
import se.superkoncis.decision.domain.meeting.TenantFacts;
import se.superkoncis.decision.domain.meeting.TenantState;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.State;
import se.superkoncis.flags.documents.Tenant;

/** Reads the facts from the flag snapshot; all of one question from the same one. */
@ApplicationScoped
class FlagTenantState implements TenantState {

    private static final String FEATURE = "decision-close-card";
    private static final ZoneId HOME = ZoneId.of(Tenant.DEFAULT_TIME_ZONE);

    private final FlagsClient flags;

    FlagTenantState(FlagsClient flags) {
        this.flags = flags;
    }

    @Override
    public TenantFacts factsFor(String tenantId, String meetingId) {
        if (flags.state() == State.NOT_READY) {
            throw new FlagsNotReadException();
        }
        FlagSnapshot snapshot = flags.snapshot();
        return new TenantFacts(
                snapshot.isEnabled(FEATURE, tenantId, meetingId).enabled(),
                snapshot.tags(tenantId),
                snapshot.revision(),
                snapshot.tenant(tenantId)
                        .map(tenant -> MeetingDay.zone(tenant.timeZone(), HOME))
                        .orElse(HOME));
    }
}
