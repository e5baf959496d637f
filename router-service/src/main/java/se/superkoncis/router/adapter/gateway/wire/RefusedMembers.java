package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Members that would make a call cost more than what can be reserved for it, or keep its text with the provider. Everything
 * else is passed on as it is.
 */
final class RefusedMembers {

    private static final String OTHER_PRICE = "it changes the price of the call";
    private static final String BILLED_APART = "what it adds is billed apart from tokens";
    private static final String OTHER_MODEL = "the router chooses model and provider";
    private static final String UNBOUNDED = "it makes the call read or write more than was asked for";

    private static final Map<String, String> CHAT = Map.ofEntries(
            Map.entry("service_tier", OTHER_PRICE),
            Map.entry("prediction", "rejected predictions are billed beyond the bound of the answer"),
            Map.entry("web_search_options", BILLED_APART),
            Map.entry("audio", BILLED_APART),
            Map.entry("store", "texts of meetings are not kept with a provider"),
            Map.entry("best_of", UNBOUNDED),
            Map.entry("use_beam_search", UNBOUNDED),
            Map.entry("chat_template", UNBOUNDED),
            Map.entry("data_sources", UNBOUNDED),
            Map.entry("plugins", BILLED_APART),
            Map.entry("models", OTHER_MODEL),
            Map.entry("provider", OTHER_MODEL),
            Map.entry("route", OTHER_MODEL));

    private RefusedMembers() {}

    static void check(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            String why = CHAT.get(name);
            // The value that means "no" is harmless, and clients send it; it is not passed on either.
            if (why != null && !means(body, name)) {
                throw RefusedException.invalid(name, "unsupported_parameter", "Leave " + name + " out: " + why + ".");
            }
        });
        body.remove(CHAT.keySet());
    }

    private static boolean means(ObjectNode body, String name) {
        return body.get(name).isNull()
                || name.equals("store")
                        && body.get(name).isBoolean()
                        && !body.get(name).booleanValue();
    }
}
