package se.superkoncis.flags.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.FlagState;
import se.superkoncis.events.FlagState.Kind;

/** Turns the document of a {@link FlagState} into its record and back. Unknown fields are ignored. */
public final class DocumentReader {

    private static final Map<Kind, Class<? extends FlagDocument>> CLASSES = Map.of(
            Kind.TAG, TenantTag.class,
            Kind.FEATURE, Feature.class,
            Kind.TENANT, Tenant.class,
            Kind.SETTING, Setting.class,
            Kind.PLAN, Plan.class,
            Kind.OVERRIDE, FlagOverride.class);

    private final ObjectMapper json = EventJson.mapper();

    /**
     * The document of a state; empty for a kind that this version does not read, such as a rollout.
     *
     * @throws InvalidDocumentException when it breaks a rule of its kind or lies under another document's key
     */
    public Optional<FlagDocument> read(FlagState state) {
        Class<? extends FlagDocument> type = CLASSES.get(state.kind());
        if (type == null) {
            return Optional.empty();
        }
        FlagDocument document = parse(state.document(), type);
        if (!document.recordKey().equals(state.key())) {
            throw new InvalidDocumentException("the document does not belong under its record key");
        }
        return Optional.of(document);
    }

    private FlagDocument parse(JsonNode node, Class<? extends FlagDocument> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof InvalidDocumentException rule) {
                    throw rule;
                }
            }
            throw new InvalidDocumentException("a field of the document has the wrong type or form", e);
        }
    }

    /** The state that broadcasts a document. */
    public FlagState write(FlagDocument document, long revision) {
        return new FlagState(document.recordKey(), document.kind(), revision, json.valueToTree(document));
    }
}
