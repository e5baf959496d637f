package se.superkoncis.cli.flags.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.flags.documents.FlagOverride;

/** An explanation as one line of JSON. Figures that decided nothing are there too, so that a script can compare. */
final class ExplanationJson {

    private ExplanationJson() {}

    static ObjectNode of(Explanation why, State state) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("feature", why.feature().id())
                .put("tenant", why.question().tenant())
                .put("tenantKnown", why.tenant() != null)
                .put("enabled", why.evaluation().enabled())
                .put("reason", why.evaluation().reason().name())
                .put("bucketOf", why.feature().id() + ":" + why.sticky())
                .put("bucket", why.bucket());
        if (why.question().meeting() != null) {
            json.put("meeting", why.question().meeting());
        }
        why.percentage().ifPresent(share -> json.put("percentage", share));
        if (why.opening() != null) {
            json.put("tag", why.opening().id());
        }
        why.pilot().ifPresent(listed -> json.put("pilot", listed));
        var overrides = json.putArray("overrides");
        why.overrides().stream().map(FlagOverride::id).forEach(overrides::add);
        json.put("revision", state.snapshot().revision());
        if (state.newest() != null) {
            state.newest().writeTo(json);
        }
        return json;
    }
}
