package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.usage.Reach;

/** The largest share of an audience that gets a feature by a document, with all else as it stands. */
@ApplicationScoped
class HowFarItOpens {

    private static final int EVERYONE = 100;
    private static final int ALL = Integer.MAX_VALUE;

    private final Stores stores;

    HowFarItOpens(Stores stores) {
        this.stores = stores;
    }

    /** 0–100; 0 for what opens nothing. */
    int reach(Document document) {
        if (document instanceof Feature feature) {
            return Reach.share(feature, tags());
        }
        if (document instanceof Tag tag) {
            return tag.features().stream()
                    .map(this::feature)
                    .flatMap(Optional::stream)
                    .mapToInt(feature -> Reach.byTag(feature, tag))
                    .max()
                    .orElse(0);
        }
        boolean holdsOn = document instanceof FlagOverride override
                && override.json().equals("true")
                && override.feature()
                        .flatMap(this::feature)
                        .filter(feature -> feature.enabled() && !feature.killed())
                        .isPresent();
        return holdsOn ? EVERYONE : 0;
    }

    private List<Tag> tags() {
        return stores.of(Tag.class).page("", ALL).stream().map(Stored::document).toList();
    }

    private Optional<Feature> feature(String id) {
        return stores.of(Feature.class).find(id).map(Stored::document);
    }
}
