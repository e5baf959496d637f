package se.superkoncis.router.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.application.call.deployment.Configured;
import se.superkoncis.router.config.ModelSettings;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.call.Deployment;
import se.superkoncis.router.domain.call.WorstCases;
import se.superkoncis.router.domain.price.Prices;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** What a recap may cost at most: every window asked and mended, each byte a token, at the dearest deployment with a price. */
@ApplicationScoped
class RecapWorstCases implements WorstCases {

    /** Instructions, schema and marks of one call. */
    private static final int FRAME_BYTES = 4_000;
    /** What a turn costs beside its text. */
    private static final int TURN_BYTES = 80;

    private static final int BYTES_PER_TOKEN = 3;
    /** Asked, and mended once. */
    private static final int CALLS = 2;

    private final List<Deployment> deployments;
    private final Prices prices;
    private final RecapSettings.Model model;

    RecapWorstCases(ModelSettings settings, Prices prices, RecapSettings recaps) {
        this.deployments =
                Configured.from(settings).stream().map(Configured::deployment).toList();
        this.prices = prices;
        this.model = recaps.model();
    }

    @Override
    public Optional<MicroSek> ofRecap(Tier tier, Transcript transcript) {
        long bytes = 0;
        for (Utterance turn : transcript.turns()) {
            bytes += turn.text().getBytes(StandardCharsets.UTF_8).length + TURN_BYTES;
        }
        long windows = 1 + bytes / ((long) model.windowTokens() * BYTES_PER_TOKEN);
        long input = CALLS * (bytes + windows * FRAME_BYTES);
        long output = CALLS * windows * model.outputTokens();
        return deployments.stream()
                .filter(deployment -> deployment.tier() == tier)
                .flatMap(deployment -> prices.of(deployment.priceKey()).stream())
                .map(price -> price.worstCase(input, output))
                .max((a, b) -> Long.compare(a.amount(), b.amount()));
    }
}
