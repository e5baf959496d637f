package se.superkoncis.kit.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counters of one channel. */
final class ChannelMeters {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    ChannelMeters(MeterRegistry meters, String channel) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("superkoncis.channel.records")
                            .description("Records of a channel by what became of them")
                            .tag("channel", channel)
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(meters));
        }
    }

    void count(Outcome outcome, int records) {
        counters.get(outcome).increment(records);
    }

    void count(Map<Outcome, Integer> outcomes) {
        outcomes.forEach(this::count);
    }
}
