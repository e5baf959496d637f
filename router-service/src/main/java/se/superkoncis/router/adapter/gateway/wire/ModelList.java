package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.router.domain.gateway.AskedModel;

/** The models that can be asked for, as OpenAI lists them. */
public final class ModelList {

    /** 2026-01-01: the names are older than any deployment behind them, and never change. */
    private static final long CREATED = 1_767_225_600L;

    private ModelList() {}

    /** All of them. */
    public static String all() {
        ObjectNode list = GatewayJson.object().put("object", "list");
        ArrayNode data = list.putArray("data");
        for (AskedModel model : AskedModel.values()) {
            data.add(node(model));
        }
        return list.toString();
    }

    /**
     * One of them.
     *
     * @throws RefusedException when there is none of this name
     */
    public static String one(String name) {
        return node(AskedModel.of(name).orElseThrow(() -> new RefusedException(Members.noModel())))
                .toString();
    }

    private static ObjectNode node(AskedModel model) {
        return GatewayJson.object()
                .put("id", model.wireName())
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "superkoncis");
    }
}
