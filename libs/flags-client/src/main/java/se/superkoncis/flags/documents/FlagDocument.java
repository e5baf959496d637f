package se.superkoncis.flags.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import se.superkoncis.events.FlagState.Kind;

/** A document of the flag state. An instance is valid by being there. */
public sealed interface FlagDocument permits Tenant, TenantTag, Feature, Setting, Plan, FlagOverride {

    /** What it describes. */
    @JsonIgnore
    Kind kind();

    /** Key of its record on the flag topic, for example {@code tag/canary}. */
    @JsonIgnore
    String recordKey();
}
