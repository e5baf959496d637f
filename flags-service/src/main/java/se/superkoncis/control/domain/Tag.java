package se.superkoncis.control.domain;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.form.Lists;

/**
 * A group of tenants that gets features early.
 *
 * @param features ids of the features that it opens
 * @param canaryPercentage share of the group that gets them, 0–100
 */
public record Tag(String id, String name, String description, List<String> features, int canaryPercentage)
        implements Document {

    public Tag {
        id = id == null ? Form.slugOf(name) : id;
        features = features == null ? List.of() : features.stream().distinct().toList();
    }

    @Override
    public Kind kind() {
        return Kind.TAG;
    }

    /** The same group opened for a feature, for a share of it. */
    public Tag opening(String feature, int percentage) {
        return new Tag(id, name, description, Lists.with(features, feature), percentage);
    }

    /** The same group without a feature. */
    public Tag closing(String feature) {
        return new Tag(id, name, description, Lists.without(features, feature), canaryPercentage);
    }

    @Override
    public List<FieldFault> faults() {
        return new Form()
                .slug("id", id)
                .name("name", name)
                .text("description", description)
                .slugs("features", features)
                .percentage("canaryPercentage", canaryPercentage)
                .faults();
    }

    @Override
    public List<Reference> references() {
        return features.stream()
                .map(feature -> new Reference("features", Kind.FEATURE, feature))
                .toList();
    }

    @Override
    public Optional<Document> without(Document removed) {
        return Optional.of(removed.kind() == Kind.FEATURE ? closing(removed.id()) : this);
    }
}
