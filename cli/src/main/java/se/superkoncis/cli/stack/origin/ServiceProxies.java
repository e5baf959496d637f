package se.superkoncis.cli.stack.origin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.EnumMap;
import java.util.Map;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;

/** Passes requests on to the services, and says which one is down and what to do when one does not answer. */
final class ServiceProxies {

    private final Map<PlatformService, HttpProxy> proxies = new EnumMap<>(PlatformService.class);

    ServiceProxies(Vertx vertx, StackPorts ports, Language language) {
        HttpClient client = vertx.createHttpClient();
        for (PlatformService service : PlatformService.values()) {
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(ports.of(service), "127.0.0.1")
                            .addInterceptor(new ServiceDown(service, new Messages(language))));
        }
    }

    void forward(HttpServerRequest request, Route route) {
        String host =
                request.authority() == null ? "localhost" : request.authority().toString();
        // What a client claims about itself is not passed on: the services trust these headers from us.
        request.headers()
                .remove("Forwarded")
                .set("X-Forwarded-Host", host)
                .set("X-Forwarded-Proto", "http")
                .set("X-Forwarded-For", request.remoteAddress().hostAddress());
        request.headers().set(ServiceDown.URI, route.uri());
        proxies.get(route.service()).handle(request);
    }

    private record ServiceDown(PlatformService service, Messages messages) implements ProxyInterceptor {

        static final String URI = "x-superkoncis-uri";

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            request.setURI(request.headers().get(URI));
            request.headers().remove(URI);
            return context.sendRequest().recover(e -> Future.succeededFuture(unavailable(request)));
        }

        private ProxyResponse unavailable(ProxyRequest request) {
            request.release();
            String body = Problems.body(
                    503, messages.get("origin.down.title", service.id()), messages.get("origin.down", service.id()));
            ProxyResponse response = request.response().setStatusCode(503);
            response.putHeader("Content-Type", Problems.MEDIA_TYPE);
            response.putHeader("Retry-After", "5");
            return response.setBody(Body.body(Buffer.buffer(body)));
        }
    }
}
