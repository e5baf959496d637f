package se.superkoncis.cli.play;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.cli.decisions.DecisionsView;
import se.superkoncis.events.CostIncurred;
import se.superkoncis.events.Event;
import se.superkoncis.events.MeetingDecisions;
import se.superkoncis.events.MeetingDecisions.ActionRecorded;
import se.superkoncis.events.MeetingDecisions.CloseCardOpened;
import se.superkoncis.events.MeetingDecisions.DecisionRecorded;
import se.superkoncis.events.RecapReady;

/** What came back about one meeting so far. */
public final class Result {

    private final PlayedMeeting played;
    private Event<RecapReady> recap;
    private final Map<String, CostIncurred> costs = new HashMap<>();
    private final Map<String, DecisionsView.Item> decisions = new LinkedHashMap<>();
    private final Map<String, DecisionsView.Item> actions = new LinkedHashMap<>();
    private CloseCardOpened card;
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

    /** Decisions and actions, the surest first. */
    public DecisionsView decisions() {
        return new DecisionsView(surestFirst(decisions), surestFirst(actions), List.of());
    }

    private static List<DecisionsView.Item> surestFirst(Map<String, DecisionsView.Item> items) {
        return items.values().stream()
                .sorted(Comparator.comparingDouble(DecisionsView.Item::confidence)
                        .reversed())
                .toList();
    }

    /** The close card, where the tenant has the feature and something was found. */
    public Optional<CloseCardOpened> card() {
        return Optional.ofNullable(card);
    }

    /** Whether there is nothing more to wait for: recap, decisions and all of their cost, or a refusal. */
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
        if (!decisionsHaveCome()) {
            missing.add("play.missing.decisions");
        }
        return missing;
    }

    /** The cost row of the search tells how much was found and whether there will be a card. */
    private boolean decisionsHaveCome() {
        Optional<CostIncurred> search = costs.values().stream()
                .filter(row -> row.task().equals("decisions"))
                .findFirst();
        if (search.isEmpty()) {
            return false;
        }
        int found = count(search.get(), "decisions") + count(search.get(), "actions");
        boolean carded = search.get().arms().stream()
                .anyMatch(arm ->
                        arm.feature().equals("decision-close-card") && arm.arm().equals("on"));
        return decisions.size() + actions.size() >= found && (card != null || !carded || found == 0);
    }

    private static int count(CostIncurred row, String what) {
        return Integer.parseInt(row.tags().getOrDefault(what, "0"));
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
        } else if (event.data() instanceof MeetingDecisions said && said.transcriptVersion() == played.version()) {
            take(said);
        } else if (event.data() instanceof CostIncurred row) {
            // A fail-over may repeat a record; it has the same id.
            costs.put(event.id(), row);
        }
    }

    private void take(MeetingDecisions said) {
        if (said instanceof DecisionRecorded decision) {
            decisions.put(decision.id(), view(decision.item()));
        } else if (said instanceof ActionRecorded action) {
            actions.put(action.id(), view(action.item()));
        } else if (said instanceof CloseCardOpened opened) {
            card = opened;
        }
    }

    private static DecisionsView.Item view(MeetingDecisions.Item item) {
        return DecisionsView.Item.of(item.text(), item.turns(), item.owner(), item.deadline(), item.confidence());
    }

    void refused(String reason) {
        refusal = reason;
    }
}
