package se.superkoncis.decision.application;

import java.time.Instant;
import java.util.List;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.decision.domain.entry.Change;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.decision.domain.meeting.TenantFacts;

/** Tells the world, in the caller's transaction, which holds the meeting's lock: so events of a meeting keep their order. */
public interface DecisionEvents {

    /**
     * Under what it is told.
     *
     * @param at when it happened
     * @param traceparent trace context of the cause; may be null
     */
    record Context(TenantFacts facts, Instant at, String traceparent) {}

    /** Says what is new and what is not what it was. */
    void entries(List<Entry> recorded, List<Change> changed, Context context);

    /** Says that a card is open and what it asks for. */
    void opened(CloseCard card, List<Entry> entries, Context context);

    /** Says that a card is closed. */
    void closed(CloseCard card, Context context);

    /** Says what a search cost and how many of its entries were recorded. */
    void charged(Search search, List<Entry> recorded, Context context);

    /**
     * Says what a person did to an entry.
     *
     * @param act as in {@code decision.completed}
     */
    void audited(String actor, String act, Change change, Context context);

    /** Says that a person closed a card though something was missing. */
    void audited(String actor, String act, CloseCard card, Context context);
}
