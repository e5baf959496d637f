package se.superkoncis.control.domain;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;

/** Something that the control plane holds and broadcasts. */
public sealed interface Document permits Tenant, Tag, Feature, Setting, FlagOverride, Rollout, TenantPlan {

    /** Its kind. */
    Kind kind();

    /** Its id, unique within the kind. */
    String id();

    /** Its name across kinds, for example {@code tag/canary}. */
    default String key() {
        return kind().word() + "/" + id();
    }

    /** What is wrong with it by itself; empty when it is well formed. */
    List<FieldFault> faults();

    /** The documents that it names and that must exist. */
    List<Reference> references();

    /** What is left of it when a document that it names goes away; empty when it goes too. */
    Optional<Document> without(Document removed);

    /** A document named in a field of another. */
    record Reference(String field, Kind kind, String id) {}
}
