package se.superkoncis.router.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import se.superkoncis.router.domain.recap.DeepEngine;
import se.superkoncis.router.domain.recap.ExtractiveEngine;
import se.superkoncis.router.domain.recap.FastEngine;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.RecapEngine;
import se.superkoncis.router.domain.recap.likeness.SentenceVectors;
import se.superkoncis.router.domain.routing.Route;
import se.superkoncis.router.domain.routing.Tier;
import se.superkoncis.text.meeting.Transcript;

/** The engine of each tier. A deep engine that fails is no reason for a meeting without a recap: the fast one answers. */
@ApplicationScoped
class RecapTiers {

    /** Notice: the deep tier could not answer, the fast one did. */
    static final String DEEP_FAILED = "DEEP_FAILED";

    private static final Logger LOG = Logger.getLogger(RecapTiers.class);

    private final Map<Tier, RecapEngine> engines = new EnumMap<>(Tier.class);

    RecapTiers(SentenceVectors vectors) {
        engines.put(Tier.EXTRACTIVE, new ExtractiveEngine());
        engines.put(Tier.FAST, new FastEngine());
        engines.put(Tier.DEEP, new DeepEngine(vectors));
    }

    /**
     * A recap, the route that it came by in the end, and what a reader should know about it.
     *
     * @param notices of the engine and of the fallback
     */
    record Made(Recap recap, Route route, List<String> notices) {}

    Made make(Route route, Transcript transcript, int words) {
        if (route.tier() != Tier.DEEP) {
            Recap recap = engines.get(route.tier()).recap(transcript, words);
            return new Made(recap, route, recap.notices());
        }
        try {
            Recap recap = engines.get(Tier.DEEP).recap(transcript, words);
            return new Made(recap, route, recap.notices());
        } catch (RuntimeException | LinkageError e) {
            // A model that is missing or does not fit the machine shows itself as an error of linking.
            LOG.warn("The deep tier failed, the fast one answers.", e);
            Recap recap = engines.get(Tier.FAST).recap(transcript, words);
            List<String> notices = new ArrayList<>(recap.notices());
            notices.add(DEEP_FAILED);
            return new Made(recap, route.fallenBack(), notices);
        }
    }
}
