package se.superkoncis.router.adapter.gateway.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import se.superkoncis.router.adapter.gateway.wire.ChatBody;
import se.superkoncis.router.adapter.gateway.wire.GatewayJson;
import se.superkoncis.router.application.gateway.Told;

/** Headers of requests and answers, and the same facts as JSON. */
public final class GatewayHeaders {

    public static final String TENANT = "X-Superkoncis-Tenant";
    public static final String MEETING = "X-Superkoncis-Meeting";
    public static final String TASK = "X-Superkoncis-Task";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public static final String TIER = "x-superkoncis-tier";
    public static final String REASON = "x-superkoncis-route-reason";
    public static final String COST = "x-superkoncis-cost-sek";
    public static final String CALL = "x-superkoncis-call-id";
    public static final String DEPLOYMENT = "x-superkoncis-deployment";
    public static final String CUT = "x-superkoncis-max-tokens";
    public static final String IGNORED = "x-superkoncis-ignored";
    public static final String REPLAYED = "x-superkoncis-replayed";

    private GatewayHeaders() {}

    /** What is known when an answer begins. */
    public static void begin(HttpServerResponse response, Told told) {
        response.putHeader(TIER, told.tier().wireName());
        response.putHeader(REASON, told.reason());
        response.putHeader(CALL, told.callId().toString());
    }

    /** What is known when it is complete. */
    public static void complete(HttpServerResponse response, Told told) {
        begin(response, told);
        response.putHeader(COST, told.cost().toSek());
        if (told.deployment() != null) {
            response.putHeader(DEPLOYMENT, told.deployment());
        }
    }

    /** The same behind a stream. */
    public static void trail(HttpServerResponse response, Told told) {
        response.putTrailer(TIER, told.tier().wireName());
        response.putTrailer(REASON, told.reason());
        response.putTrailer(CALL, told.callId().toString());
        response.putTrailer(COST, told.cost().toSek());
        if (told.deployment() != null) {
            response.putTrailer(DEPLOYMENT, told.deployment());
        }
    }

    /** A wish that was cut. */
    public static void cut(HttpServerResponse response, ChatBody body) {
        if (body.cutTo() > 0) {
            response.putHeader(CUT, Integer.toString(body.cutTo()));
        }
    }

    /** The same as a JSON object. */
    public static ObjectNode json(Told told) {
        return GatewayJson.object()
                .put("tier", told.tier().wireName())
                .put("routeReason", told.reason())
                .put("costSek", told.cost().toSek())
                .put("callId", told.callId().toString())
                .put("deployment", told.deployment());
    }
}
