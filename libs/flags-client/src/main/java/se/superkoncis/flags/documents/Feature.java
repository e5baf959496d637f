package se.superkoncis.flags.documents;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import se.superkoncis.events.FlagState.Kind;

/**
 * A capability that can be given, rolled out and killed.
 *
 * @param enabled false = off for everyone
 * @param killed true = off for everyone, whatever else says on
 * @param percentage share of the audience that gets it, 0–100
 * @param pilotTenants ids of tenants or tags that get it whatever the percentage
 * @param owner who answers for it; may be null
 * @param expiresAt when the flag should be gone from the code; may be null
 */
public record Feature(
        String id,
        String name,
        String description,
        boolean enabled,
        boolean killed,
        int percentage,
        Audience audience,
        Stickiness stickiness,
        List<String> pilotTenants,
        String owner,
        Instant expiresAt)
        implements FlagDocument {

    /** Who can get a feature. */
    public enum Audience {
        /** Tenants with a tag that lists it. */
        TAGS,
        /** All tenants. */
        EVERYONE,
        /** Written by a newer producer: nobody gets it by audience, which is the safe reading. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** What keeps its answer while a percentage stands. */
    public enum Stickiness {
        /** All meetings of a tenant are treated alike. */
        TENANT,
        /** Each meeting for itself. */
        MEETING,
        /** Written by a newer producer; read as {@link #TENANT}. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public Feature {
        Rules.id("id", id);
        name = name == null ? id : name;
        Rules.percentage("percentage", percentage);
        audience = audience == null ? Audience.TAGS : audience;
        stickiness = stickiness == null ? Stickiness.TENANT : stickiness;
        pilotTenants = Rules.ids("pilotTenants", pilotTenants);
    }

    @Override
    public Kind kind() {
        return Kind.FEATURE;
    }

    @Override
    public String recordKey() {
        return "feature/" + id;
    }
}
