package se.superkoncis.control.domain;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.form.Lists;

/**
 * What tenants have bought: a tenant with this plan gets no feature that it lacks.
 *
 * @param features ids of the features that it holds
 */
public record TenantPlan(String id, List<String> features) implements Document {

    public TenantPlan {
        features = features == null ? List.of() : features.stream().distinct().toList();
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public List<FieldFault> faults() {
        return new Form().slug("id", id).slugs("features", features).faults();
    }

    @Override
    public List<Reference> references() {
        return features.stream()
                .map(feature -> new Reference("features", Kind.FEATURE, feature))
                .toList();
    }

    @Override
    public Optional<Document> without(Document removed) {
        return Optional.of(
                removed.kind() == Kind.FEATURE ? new TenantPlan(id, Lists.without(features, removed.id())) : this);
    }
}
