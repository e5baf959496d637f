package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Members that would make a call cost more than what can be reserved for it, or keep its text with the provider. Everything
 * else is passed on as it is.
 */
final class RefusedMembers {

    /** Writing to a provider's cache costs more than reading the same text. */
    static final String CACHE = "cache_control";

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
            Map.entry(CACHE, OTHER_PRICE),
            Map.entry("api_base", OTHER_MODEL),
            Map.entry("api_key", OTHER_MODEL),
            Map.entry("base_url", OTHER_MODEL),
            Map.entry("extra_headers", OTHER_MODEL),
            Map.entry("fallbacks", OTHER_MODEL),
            Map.entry("models", OTHER_MODEL),
            Map.entry("preset", OTHER_MODEL),
            Map.entry("provider", OTHER_MODEL),
            Map.entry("route", OTHER_MODEL));

    private RefusedMembers() {}

    static void check(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            String why = CHAT.get(name);
            // The value that means "no" is harmless, and clients send it; it is not passed on either.
            if (why != null && !means(body, name)) {
                throw refused(name, name, why);
            }
        });
        body.remove(CHAT.keySet());
    }

    /** For a part of the request that asks for it. */
    static RefusedException cache(String at) {
        return refused(at, CACHE, OTHER_PRICE);
    }

    private static RefusedException refused(String at, String name, String why) {
        return RefusedException.invalid(at, "unsupported_parameter", "Leave " + name + " out: " + why + ".");
    }

    private static boolean means(ObjectNode body, String name) {
        return body.get(name).isNull()
                || name.equals("store")
                        && body.get(name).isBoolean()
                        && !body.get(name).booleanValue();
    }
}
