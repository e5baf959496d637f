package se.superkoncis.flags.documents;

import java.time.Instant;
import java.util.List;
import se.superkoncis.events.FlagState.Kind;

/**
 * A group of tenants that gets features early.
 *
 * @param features ids of the features that it opens
 * @param canaryPercentage share of the group that gets them, 0–100
 */
public record TenantTag(
        String id,
        String name,
        String description,
        List<String> features,
        int canaryPercentage,
        Instant createdAt,
        Instant updatedAt)
        implements FlagDocument {

    public TenantTag {
        Rules.id("id", id);
        name = name == null ? id : name;
        features = Rules.ids("features", features);
        Rules.percentage("canaryPercentage", canaryPercentage);
    }

    @Override
    public Kind kind() {
        return Kind.TAG;
    }

    @Override
    public String recordKey() {
        return "tag/" + id;
    }
}
