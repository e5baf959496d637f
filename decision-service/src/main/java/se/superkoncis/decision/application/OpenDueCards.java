package se.superkoncis.decision.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import se.superkoncis.decision.domain.meeting.Meetings;
import se.superkoncis.decision.domain.meeting.Meetings.Waiting;
import se.superkoncis.kit.db.TenantTransaction;

/** Opens the cards of meetings that nobody ever said had ended, once one has waited long enough. */
@ApplicationScoped
public class OpenDueCards {

    private static final int AT_ONCE = 100;

    private final Meetings meetings;
    private final LookAfterCard card;
    private final TenantTransaction transactions;
    private final Clock clock;

    OpenDueCards(Meetings meetings, LookAfterCard card, TenantTransaction transactions, Clock clock) {
        this.meetings = meetings;
        this.card = card;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks after those whose wait is over, each in a transaction of its own, and answers how many there were. */
    public int open() {
        List<Waiting> due = meetings.due(clock.instant(), AT_ONCE);
        for (Waiting waiting : due) {
            transactions.run(waiting.tenantId(), () -> card.look(waiting.tenantId(), waiting.meetingId(), null));
        }
        return due.size();
    }
}
