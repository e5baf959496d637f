package se.superkoncis.cli.stack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.access.SignInCodes;
import se.superkoncis.cli.stack.access.SigningKey;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.origin.Origin;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.process.ServiceProcess;
import se.superkoncis.cli.stack.process.ServiceSettings;
import se.superkoncis.cli.stack.state.LeftBehind;
import se.superkoncis.cli.stack.state.ProcessRef;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.state.StateFile;
import se.superkoncis.cli.stack.tenant.Tenants;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.cli.text.Progress;

/**
 * Everything on one machine: broker and origin in this process, the database beside it, each service as a process of its
 * own. Usable as a library: parts can be stopped, killed and started again to see what the others do.
 */
public final class Stack implements AutoCloseable {

    /** How long a sign-in link can be used. */
    public static final Duration LINK_LIFE = Duration.ofMinutes(15);

    private final StackSettings settings;
    private final StackBroker broker;
    private final StackDatabase database;
    private final Map<PlatformService, ServiceProcess> services = new EnumMap<>(PlatformService.class);
    private final StateFile stateFile;
    private final SigningKey key;
    private final Origin origin;
    private final SignInCodes codes;
    private volatile boolean closed;
    private volatile boolean logsKept;
    private StackState.Phase phase = StackState.Phase.STARTING;

    private Stack(StackSettings settings) {
        StackFolder folder = settings.folder();
        StackPorts ports = settings.ports();
        this.settings = settings;
        this.stateFile = new StateFile(folder.path());
        this.key = SigningKey.in(folder);
        this.codes = new SignInCodes(folder, Clock.systemUTC());
        this.broker = new StackBroker(folder, ports.of(StackPorts.KAFKA));
        this.database = new StackDatabase(folder, ports.of(StackPorts.POSTGRES), System.getenv());
        this.origin = new Origin(ports, settings.language(), folder, codes, new Tokens(key, Clock.systemUTC()));
        for (PlatformService service : PlatformService.values()) {
            services.put(
                    service,
                    new ServiceProcess(service, ports.of(service), folder, java(service), environment(service)));
        }
    }

    /**
     * A stack that is not started yet. Processes that a killed stack left behind in the same folder are ended first.
     *
     * @throws Problem when it cannot be started, see {@link #requireStartable}
     */
    public static Stack of(StackSettings settings) {
        requireStartable(settings);
        settings.folder().create(settings.folder().isTemporary());
        return new Stack(settings);
    }

    /**
     * Looks whether the stack could start, and ends processes that a killed one left behind in its folder.
     *
     * @throws Problem when a stack runs in that folder, a port is taken, or the services are not built
     */
    public static void requireStartable(StackSettings settings) {
        for (PlatformService service : PlatformService.values()) {
            if (!Files.exists(service.jar(settings.root()))) {
                throw new Problem(ExitCode.FAILED, "stack.not-built", service.id(), service.jar(settings.root()));
            }
        }
        StateFile stateFile = new StateFile(settings.folder().path());
        stateFile.read().ifPresent(state -> {
            if (state.running()) {
                long pid = state.host().pid();
                throw new Problem(ExitCode.FAILED, "stack.already-running", settings.name(), pid);
            }
            LeftBehind.clear(state);
            stateFile.delete();
        });
        settings.ports().requireFree();
    }

    /** Starts everything that does not run, and returns when all of it is ready. On failure close the stack. */
    public Stack start(Progress progress) {
        new StackStart(this, progress).run();
        remember(StackState.Phase.READY);
        return this;
    }

    /** The broker, for outages. */
    public StackBroker broker() {
        return broker;
    }

    /** The database, for outages and for looking into it. */
    public StackDatabase database() {
        return database;
    }

    /** A service, for killing it and starting it again. */
    public ServiceProcess service(PlatformService service) {
        return services.get(service);
    }

    /** Starts a stopped service again and waits until it is ready. */
    public void restart(PlatformService service) {
        service(service).start();
        remember(phase);
        service(service).awaitReady(settings.patience());
    }

    /** The one address in front of everything. */
    public URI origin() {
        return URI.create("http://localhost:" + settings.ports().origin());
    }

    /** A new one-time link that signs in with this role and leads to the path. */
    public URI signInLink(Role role, String tenant, String next) {
        return signInLink(origin(), codes, role, tenant, next);
    }

    /** A new one-time link of a stack that may run in another process. */
    public static URI signInLink(URI origin, SignInCodes codes, Role role, String tenant, String next) {
        return origin.resolve("/sign-in?code=" + codes.issue(role, tenant, LINK_LIFE) + "&next="
                + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** A bearer token of this stack; the tenant may be null. */
    public String token(Role role, String tenant) {
        return new Tokens(key, Clock.systemUTC()).issue(role, tenant, Duration.ofHours(12));
    }

    /** Tenants of this stack, to make some known to it. */
    public Tenants tenants() {
        return new Tenants(settings.ports().of(PlatformService.FLAGS), token(Role.ADMIN, null));
    }

    /** Makes the tenants of the sample meetings known. */
    public Stack withSampleTenants(Progress progress) {
        long begun = System.nanoTime();
        Tenants tenants = tenants();
        Tenants.SAMPLES.forEach(tenants::ensure);
        progress.done(Duration.ofNanos(System.nanoTime() - begun), "step.tenants", Tenants.SAMPLES.size());
        return this;
    }

    /** Something went wrong: when it closes, temporary data go but the logs stay. What breaks while it closes is no news. */
    public void keepLogs() {
        logsKept |= !closed;
    }

    /** What it was started with. */
    public StackSettings settings() {
        return settings;
    }

    boolean isClosed() {
        return closed;
    }

    void startOrigin() {
        origin.start();
    }

    /** Writes a service's configuration and starts it. */
    void launch(PlatformService service) {
        Passwords passwords = new Passwords(settings.folder());
        ServiceSettings.of(
                        service,
                        settings.ports().of(service),
                        settings.folder(),
                        broker.bootstrapServers(),
                        database.jdbcUrl(),
                        passwords,
                        key)
                .write(settings.folder().service(service));
        service(service).start();
    }

    /** Tells other commands how far it is and which processes are ours. */
    synchronized void remember(StackState.Phase now) {
        if (phase == StackState.Phase.STOPPING) {
            return;
        }
        phase = now;
        List<ProcessRef> children = new ArrayList<>();
        services.values().forEach(service -> service.ref().ifPresent(children::add));
        database.process().ifPresent(children::add);
        stateFile.write(new StackState(
                settings.name(),
                now,
                ProcessRef.of("stack", ProcessHandle.current()),
                children,
                settings.ports().byName()));
    }

    /**
     * Stops what was started, however far that came: services drain first, then the origin, the broker and the database
     * go. Nothing can be started after it. Temporary data are deleted.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        remember(StackState.Phase.STOPPING);
        services.values().forEach(ServiceProcess::askToStop);
        services.values().forEach(ServiceProcess::close);
        origin.close();
        broker.close();
        database.close();
        stateFile.delete();
        if (settings.folder().isTemporary()) {
            if (logsKept) {
                settings.folder().deleteButLogs();
            } else {
                settings.folder().delete();
            }
        }
    }

    private List<String> java(PlatformService service) {
        List<String> words = new ArrayList<>(settings.javaFlags());
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.add("-jar");
        words.add(service.jar(settings.root()).toString());
        return words;
    }

    private Map<String, String> environment(PlatformService service) {
        Map<String, String> variables = new java.util.HashMap<>();
        service.seeds().forEach((name, value) -> {
            if (System.getenv(name) == null) {
                variables.put(name, value);
            }
        });
        variables.putAll(settings.environment());
        return variables;
    }
}
