package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.meeting.TranscriptKey;
import se.superkoncis.router.config.RouteSettings;
import se.superkoncis.router.domain.budget.Ledger;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.call.WorstCases;
import se.superkoncis.router.domain.meeting.Pins;
import se.superkoncis.router.domain.meeting.RoutingState;
import se.superkoncis.router.domain.routing.Choice;
import se.superkoncis.router.domain.routing.Pin;
import se.superkoncis.router.domain.routing.RoutingFacts;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.router.domain.routing.Work;
import se.superkoncis.router.domain.routing.cap.RoutingPolicy;
import se.superkoncis.router.domain.routing.choice.ChooseRoute;
import se.superkoncis.text.meeting.Transcript;

/** Chooses the tier of a meeting's recap: begins the meeting, so that it keeps its mode, and looks at money and time. */
@ApplicationScoped
class RouteMeeting {

    private static final MicroSek NOTHING = new MicroSek(0);

    private final ChooseRoute choose;
    private final RoutingState routing;
    private final Pins pins;
    private final ModelCalls calls;
    private final Ledger ledger;
    private final WorstCases worstCases;
    private final TierTimes times;
    private final RouteSettings settings;
    private final Clock clock;

    RouteMeeting(
            RoutingState routing,
            Pins pins,
            ModelCalls calls,
            Ledger ledger,
            WorstCases worstCases,
            TierTimes times,
            RouteSettings settings,
            Clock clock) {
        this.choose = new ChooseRoute(
                new RoutingPolicy(settings.deepFromWords(), settings.deepLanguages(), settings.alwaysInTime()));
        this.routing = routing;
        this.pins = pins;
        this.calls = calls;
        this.ledger = ledger;
        this.worstCases = worstCases;
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    /** The choice for a transcript that could be read at this time. */
    Choice choose(TranscriptKey key, Transcript transcript, Instant readyAt) {
        RoutingFacts facts = routing.factsFor(key.tenantId(), key.meetingId());
        Choice first = choose.choose(Situation.of(facts));
        // Held before anything is done, so that a rerun after a crash goes the same way.
        Optional<Pin> pin = first.pinnable() ? earlier(key, first.pin()) : Optional.empty();
        Tier most = pin.map(Pin::tier).orElse(first.base().tier());
        return choose.choose(new Situation(facts, pin, work(key, transcript, readyAt, most)));
    }

    /** What the meeting began with; empty when it begins now, with what is wanted. */
    private Optional<Pin> earlier(TranscriptKey key, Pin wanted) {
        return Optional.of(pins.hold(key, wanted)).filter(held -> !held.equals(wanted));
    }

    private Work work(TranscriptKey key, Transcript transcript, Instant readyAt, Tier most) {
        Set<Tier> models = EnumSet.noneOf(Tier.class);
        Map<Tier, MicroSek> worst = new EnumMap<>(Tier.class);
        Map<Tier, Duration> expected = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            boolean byModel = tier != Tier.EXTRACTIVE && tier.compareTo(most) <= 0 && calls.has(tier);
            if (byModel) {
                models.add(tier);
                worstCases.ofRecap(tier, transcript).ifPresent(amount -> worst.put(tier, amount));
            }
            expected.put(tier, times.expected(tier, byModel));
        }
        return new Work(
                "recap",
                Optional.ofNullable(settings.taskTiers().get("recap")).map(Tier::of),
                transcript.language(),
                Words.spoken(transcript),
                models,
                worst,
                models.isEmpty() ? NOTHING : ledger.remaining(key.tenantId(), key.meetingId()),
                expected,
                Duration.between(clock.instant(), readyAt.plus(settings.promise())));
    }
}
