package se.superkoncis.events;

import java.time.Instant;
import java.util.List;

/**
 * An instance says which revision of the flag state it answers from. It is said after each change and again from time to
 * time, so that an instance that falls silent is noticed; a record with the same key and no value says that the instance
 * has ended in good order.
 *
 * @param instance name of the instance, alone on the platform
 * @param service what it is an instance of, for example {@code router}
 * @param revision highest revision that its answers rest on
 * @param at when it began to answer from this revision
 * @param evaluations how often it was asked since it started; null in most reports
 */
public record FlagsApplied(String instance, String service, long revision, Instant at, Evaluations evaluations)
        implements EventData {

    private static final int MOST_COUNTS = 10_000;

    /**
     * How often an instance has answered since it started. Totals, so that a report that is lost or comes twice counts
     * nothing twice: the difference to the last total of the same start is what is new.
     *
     * @param since when it started to count
     */
    public record Evaluations(Instant since, List<Count> counts) {
        public Evaluations {
            Checks.time("evaluations.since", since);
            if (counts == null || counts.size() > MOST_COUNTS) {
                throw new InvalidEventException("evaluations.counts must be at most " + MOST_COUNTS);
            }
            counts = List.copyOf(counts);
        }
    }

    /**
     * Answers for one key.
     *
     * @param target {@code feature/<id>} or {@code setting/<key>}
     * @param total at least 1
     */
    public record Count(String target, long total) {
        public Count {
            Checks.key("evaluations.counts.target", target);
            Checks.atLeast("evaluations.counts.total", 1, total);
        }
    }

    /** A report without counts. */
    public FlagsApplied(String instance, String service, long revision, Instant at) {
        this(instance, service, revision, at, null);
    }

    public FlagsApplied {
        Checks.id("instance", instance);
        Checks.id("service", service);
        Checks.atLeast("revision", 1, revision);
        Checks.time("at", at);
    }

    @Override
    public EventType eventType() {
        return EventType.FLAGS_APPLIED;
    }

    @Override
    public String recordKey() {
        return instance;
    }
}
