package se.superkoncis.control.domain.usage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Feature.Audience;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

/**
 * How far a feature reaches by all that decides it: its switch and kill, its share, its pilots, the tags that open it with
 * their shares, and overrides in front of it.
 *
 * @param share largest share of any group of its audience that gets it, 0–100; pilots are not counted
 * @param toPilots whether somebody gets it by name
 * @param toEveryone whether all tenants have it
 * @param since when anything of this changed last
 */
public record Reach(int share, boolean toPilots, boolean toEveryone, Instant since) {

    private static final int ALL = 100;

    /** The reach of a feature as things stand. */
    public static Reach of(
            Stored<Feature> stored, Collection<Stored<Tag>> tags, Collection<Stored<FlagOverride>> overrides) {
        Feature feature = stored.document();
        List<Stored<FlagOverride>> own = overrides.stream()
                .filter(o -> o.document().target().equals(feature.key()))
                .toList();
        boolean alive = feature.enabled() && !feature.killed();
        boolean heldOff = own.stream().anyMatch(o -> o.document().json().equals("false"));
        boolean heldOn = alive && own.stream().anyMatch(o -> o.document().json().equals("true"));
        int byShare = heldOn
                ? ALL
                : share(feature, tags.stream().map(Stored::document).toList());
        int share = heldOff ? 0 : byShare;
        boolean everyone = heldOn || feature.audience() == Audience.EVERYONE;
        return new Reach(
                share,
                alive && !heldOff && !feature.pilotTenants().isEmpty(),
                everyone && share == ALL,
                since(stored, tags, own));
    }

    /** A tag that was changed may have opened it until then; where nothing rests on tags they do not matter. */
    private static Instant since(
            Stored<Feature> stored, Collection<Stored<Tag>> tags, Collection<Stored<FlagOverride>> own) {
        Feature feature = stored.document();
        boolean byTags = feature.enabled() && feature.audience() == Audience.TAGS && feature.percentage() > 0;
        Stream<Stored<Tag>> looked = byTags ? tags.stream() : Stream.empty();
        return Stream.concat(looked.map(Stored::updatedAt), own.stream().map(Stored::updatedAt))
                .reduce(stored.updatedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether nobody gets it. */
    public boolean toNobody() {
        return share == 0 && !toPilots;
    }

    /** Largest share that a feature has in any of the groups that these tags are, or of everyone; 0–100. */
    public static int share(Feature feature, Collection<Tag> tags) {
        if (!feature.enabled() || feature.killed()) {
            return 0;
        }
        return feature.audience() == Audience.EVERYONE
                ? feature.percentage()
                : tags.stream().mapToInt(tag -> byTag(feature, tag)).max().orElse(0);
    }

    /** Share of a group that gets a feature because its tag opens it; 0–100. */
    public static int byTag(Feature feature, Tag tag) {
        boolean opens = feature.enabled()
                && !feature.killed()
                && feature.audience() == Audience.TAGS
                && tag.features().contains(feature.id());
        return opens ? Math.min(tag.canaryPercentage(), feature.percentage()) : 0;
    }
}
