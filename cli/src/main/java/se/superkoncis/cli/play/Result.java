package se.superkoncis.cli.play;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.RecapReady;

/** What came back about one meeting so far. */
public final class Result {

    private final PlayedMeeting played;
    private Event<RecapReady> recap;
    private final Map<String, CostIncurred> costs = new HashMap<>();
    private String refusal;

    Result(PlayedMeeting played) {
        this.played = played;
    }

    /** The meeting that was played. */
    public PlayedMeeting played() {
        return played;
    }

    /** The recap, when it has come. */
    public Optional<Event<RecapReady>> recap() {
        return Optional.ofNullable(recap);
    }

    /** Reason of a dead letter, when the transcript was refused. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What has been charged for the meeting so far, in SEK. */
    public BigDecimal cost() {
        return costs.values().stream()
                .map(row -> new BigDecimal(row.billedCost()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** From the broker's taking of the transcript until the recap was made. */
    public Optional<Duration> latency() {
        return recap().map(event -> Duration.between(event.data().transcriptReadyAt(), event.time()));
    }

    /** Whether there is nothing more to wait for: the recap and all of its cost, or a refusal. */
    public boolean complete() {
        return refusal != null || missing().isEmpty();
    }

    /** Message keys of what has not come. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (recap == null) {
            missing.add("play.missing.recap");
        }
        if (costs.isEmpty()
                || recap != null && cost().compareTo(new BigDecimal(recap.data().costSek())) < 0) {
            missing.add("play.missing.cost");
        }
        return missing;
    }

    void take(Event<?> event) {
        if (event.data() instanceof RecapReady ready && ready.transcriptVersion() == played.version()) {
            recap = new Event<>(
                    event.id(),
                    event.source(),
                    event.time(),
                    event.subject(),
                    event.tenantId(),
                    event.traceparent(),
                    ready);
        } else if (event.data() instanceof CostIncurred row) {
            // A fail-over may repeat a record; it has the same id.
            costs.put(event.id(), row);
        }
    }

    void refused(String reason) {
        refusal = reason;
    }
}
