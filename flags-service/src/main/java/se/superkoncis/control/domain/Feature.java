package se.superkoncis.control.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.form.Lists;

/**
 * A capability that can be given, rolled out and killed.
 *
 * @param enabled false = off for everyone
 * @param killed true = off for everyone until restored, whatever else says on
 * @param percentage share of the audience that gets it, 0–100
 * @param pilotTenants ids of tenants or tags that get it whatever the percentage
 * @param owner who answers for it; may be null
 * @param expiresAt when it should be gone from the code; may be null
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
        implements Document {

    /** Who can get a feature. */
    public enum Audience {
        /** Tenants with a tag that lists it. */
        TAGS,
        /** All tenants. */
        EVERYONE
    }

    /** What keeps its answer while a percentage stands. */
    public enum Stickiness {
        /** All meetings of a tenant are treated alike. */
        TENANT,
        /** Each meeting for itself. */
        MEETING
    }

    public Feature {
        id = id == null ? Form.slugOf(name) : id;
        audience = audience == null ? Audience.TAGS : audience;
        stickiness = stickiness == null ? Stickiness.TENANT : stickiness;
        pilotTenants = pilotTenants == null
                ? List.of()
                : pilotTenants.stream().distinct().toList();
    }

    @Override
    public Kind kind() {
        return Kind.FEATURE;
    }

    /** The same feature with its kill switch on or off. */
    public Feature withKilled(boolean value) {
        return new Feature(
                id,
                name,
                description,
                enabled,
                value,
                percentage,
                audience,
                stickiness,
                pilotTenants,
                owner,
                expiresAt);
    }

    /** The same feature switched on or off, for a share of its audience and for these pilots. */
    public Feature with(boolean on, int share, List<String> pilots) {
        return new Feature(id, name, description, on, killed, share, audience, stickiness, pilots, owner, expiresAt);
    }

    /** The same feature for a share of an audience. */
    public Feature with(int share, Audience whom) {
        return new Feature(
                id, name, description, enabled, killed, share, whom, stickiness, pilotTenants, owner, expiresAt);
    }

    @Override
    public List<FieldFault> faults() {
        Form form = new Form()
                .slug("id", id)
                .name("name", name)
                .text("description", description)
                .percentage("percentage", percentage)
                .opaques("pilotTenants", pilotTenants);
        return (owner == null ? form : form.name("owner", owner)).faults();
    }

    /** Pilots may be named before they are known: the first meeting of a pilot must find the feature on. */
    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public Optional<Document> without(Document removed) {
        boolean pilot = removed.kind() == Kind.TENANT || removed.kind() == Kind.TAG;
        return Optional.of(pilot ? with(enabled, percentage, Lists.without(pilotTenants, removed.id())) : this);
    }
}
