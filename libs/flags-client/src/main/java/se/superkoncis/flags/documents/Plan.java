package se.superkoncis.flags.documents;

import java.util.List;
import se.superkoncis.events.FlagState.Kind;

/** What a tenant has bought: ids of the features that it is entitled to. */
public record Plan(String id, List<String> features) implements FlagDocument {

    public Plan {
        Rules.id("id", id);
        features = Rules.ids("features", features);
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public String recordKey() {
        return "plan/" + id;
    }
}
