package se.superkoncis.router.adapter.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import se.superkoncis.router.adapter.gateway.wire.ChatBody;
import se.superkoncis.router.adapter.gateway.wire.GatewayJson;
import se.superkoncis.router.application.gateway.Told;

/** Headers of requests and answers, and the same facts as JSON. */
final class GatewayHeaders {

    static final String TENANT = "X-Superkoncis-Tenant";
    static final String MEETING = "X-Superkoncis-Meeting";
    static final String TASK = "X-Superkoncis-Task";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    static final String TIER = "x-superkoncis-tier";
    static final String REASON = "x-superkoncis-route-reason";
    static final String COST = "x-superkoncis-cost-sek";
    static final String CALL = "x-superkoncis-call-id";
    static final String DEPLOYMENT = "x-superkoncis-deployment";
    static final String CUT = "x-superkoncis-max-tokens";
    static final String IGNORED = "x-superkoncis-ignored";
    static final String REPLAYED = "x-superkoncis-replayed";

    private GatewayHeaders() {}

    /** What is known when an answer begins. */
    static void begin(HttpServerResponse response, Told told) {
        response.putHeader(TIER, told.tier().wireName());
        response.putHeader(REASON, told.reason());
        response.putHeader(CALL, told.callId().toString());
    }

    /** What is known when it is complete. */
    static void complete(HttpServerResponse response, Told told) {
        begin(response, told);
        response.putHeader(COST, told.cost().toSek());
        if (told.deployment() != null) {
            response.putHeader(DEPLOYMENT, told.deployment());
        }
    }

    /** The same behind a stream. */
    static void trail(HttpServerResponse response, Told told) {
        response.putTrailer(TIER, told.tier().wireName());
        response.putTrailer(REASON, told.reason());
        response.putTrailer(CALL, told.callId().toString());
        response.putTrailer(COST, told.cost().toSek());
        if (told.deployment() != null) {
            response.putTrailer(DEPLOYMENT, told.deployment());
        }
    }

    /** A wish that was cut. */
    static void cut(HttpServerResponse response, ChatBody body) {
        if (body.cutTo() > 0) {
            response.putHeader(CUT, Integer.toString(body.cutTo()));
        }
    }

    static ObjectNode json(Told told) {
        return GatewayJson.object()
                .put("tier", told.tier().wireName())
                .put("routeReason", told.reason())
                .put("costSek", told.cost().toSek())
                .put("callId", told.callId().toString())
                .put("deployment", told.deployment());
    }
}
