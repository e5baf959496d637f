package se.superkoncis.router.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

class RecapTiersTest {

    private static final Transcript MEETING = new Transcript(
            "Release",
            "en",
            null,
            null,
            List.of(
                    new Utterance("Ann", null, "The release is late because the integration tests are slow."),
                    new Utterance("Bob", null, "We decided to move the release to the 14th of May."),
                    new Utterance("Ann", null, "I'll write the release notes by Friday.")));
    private static final SentenceVectors NO_MODEL = sentences -> {
        throw new UnsatisfiedLinkError("no library for this machine");
    };
    private static final SentenceVectors ALL_ALIKE =
            sentences -> Collections.nCopies(sentences.size(), new float[] {1, 0});

    @ParameterizedTest
    @EnumSource(Tier.class)
    void shouldMakeARecapWithTheTierOfTheRoute(Tier tier) {
        // Given
        Route route = new Route(tier, "MODE_LIVE");
        // When
        RecapTiers.Made made = new RecapTiers(ALL_ALIKE).make(route, MEETING, 100);
        // Then
        assertThat(made.route()).isEqualTo(route);
        assertThat(made.recap().points()).isNotEmpty();
        assertThat(made.notices()).isEmpty();
    }

    @Test
    void shouldAnswerWithTheFastTierAndSaySoWhenTheModelCannotBeLoaded() {
        // Given
        RecapTiers tiers = new RecapTiers(NO_MODEL);
        // When
        RecapTiers.Made made = tiers.make(new Route(Tier.DEEP, "MODE_LIVE_DEFAULT_DEEP"), MEETING, 100);
        // Then
        assertThat(made.route()).isEqualTo(new Route(Tier.FAST, "MODE_LIVE_DEFAULT_DEEP_DEEP_FAILED"));
        assertThat(made.notices()).containsExactly("DEEP_FAILED");
        assertThat(made.recap().points()).isNotEmpty();
    }

    @Test
    void shouldTellOnceThatTheTranscriptWasCut() {
        // Given
        Transcript tooLong = new Transcript(
                null, "en", null, null, List.of(new Utterance("Ann", null, "The release is late. ".repeat(20_000))));
        // When
        RecapTiers.Made made = new RecapTiers(NO_MODEL).make(new Route(Tier.DEEP, "X"), tooLong, 100);
        // Then
        assertThat(made.notices()).containsExactly(Recap.CUT, "DEEP_FAILED");
    }
}
