package se.superkoncis.cli.stack.origin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.BindException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.superkoncis.cli.stack.access.SignInCodes;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Messages;
import se.superkoncis.cli.text.Problem;

/** The one address in front of all services. Loopback only. */
public final class Origin implements AutoCloseable {

    private static final long WAIT_SECONDS = 15;

    private final StackPorts ports;
    private final Language language;
    private final SignIn signIn;
    private final Home home;
    private Vertx vertx;
    private boolean closed;
    private HttpClient probes;
    private ServiceProxies proxies;

    /** An origin that is not started yet. */
    public Origin(StackPorts ports, Language language, StackFolder folder, SignInCodes codes, Tokens tokens) {
        this.ports = ports;
        this.language = language;
        this.signIn = new SignIn(codes, tokens);
        this.home = new Home(ports, new LastMeeting(folder));
    }

    /** Starts listening. */
    public synchronized void start() {
        if (closed || vertx != null) {
            return;
        }
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        probes = vertx.createHttpClient();
        proxies = new ServiceProxies(vertx, ports, language);
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(ports.origin())
                .setHandle100ContinueAutomatically(true);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(this::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof BindException
                    ? StackPorts.taken(StackPorts.ORIGIN, ports.origin())
                    : Problem.causedBy(e, "origin.cannot-start", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.causedBy(e, "stack.interrupted");
        }
    }

    private void handle(HttpServerRequest request) {
        String path = request.path() == null ? "/" : request.path();
        Messages messages = messages(request);
        switch (path) {
            case "/" -> home(request, messages);
            case "/style.css" -> new Answer(200, "text/css; charset=utf-8", Page.style(), Map.of()).to(request);
            case "/favicon.ico" -> new Answer(204, "image/x-icon", "", Map.of()).to(request);
            case SignIn.PATH -> signIn(request, messages);
            default ->
                Route.of(path, request.uri())
                        .ifPresentOrElse(
                                route -> proxies.forward(request, route),
                                () -> Answer.problem(
                                                404,
                                                messages.get("origin.no-page.title"),
                                                messages.get("origin.no-page", path))
                                        .to(request));
        }
    }

    private void signIn(HttpServerRequest request, Messages messages) {
        if (request.method() == HttpMethod.GET) {
            signIn.show(request.getParam("code"), request.getParam("next"), messages)
                    .to(request);
        } else if (request.method() == HttpMethod.POST) {
            Buffer form = Buffer.buffer();
            request.handler(part -> {
                if (form.length() <= SignIn.MAX_FORM) {
                    form.appendBuffer(part);
                }
            });
            request.endHandler(end -> signIn.exchange(form.length() > SignIn.MAX_FORM ? "" : form.toString(), messages)
                    .to(request));
        } else {
            Answer.problem(405, messages.get("origin.no-method.title"), messages.get("origin.no-method"))
                    .to(request);
        }
    }

    private void home(HttpServerRequest request, Messages messages) {
        Map<PlatformService, Boolean> ready = new EnumMap<>(PlatformService.class);
        List<Future<Boolean>> asked = java.util.Arrays.stream(PlatformService.values())
                .map(service -> isReady(service).onSuccess(up -> {
                    synchronized (ready) {
                        ready.put(service, up);
                    }
                }))
                .toList();
        Future.join(asked).onComplete(all -> {
            synchronized (ready) {
                home.show(ready, messages).to(request);
            }
        });
    }

    private Future<Boolean> isReady(PlatformService service) {
        return probes.request(HttpMethod.GET, ports.of(service), "127.0.0.1", "/q/health/ready")
                .compose(r -> r.idleTimeout(1_000).send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }

    private Messages messages(HttpServerRequest request) {
        return new Messages(Language.of(request.getParam("lang")).orElse(language));
    }

    /** Stops listening. */
    @Override
    public synchronized void close() {
        closed = true;
        if (vertx != null) {
            try {
                vertx.close().toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // Nothing more can be done: the process ends.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            vertx = null;
        }
    }
}
