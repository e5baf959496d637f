package se.superkoncis.cli.stack.command;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.access.SignInCodes;
import se.superkoncis.cli.stack.access.SigningKey;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.stack.state.StackState;
import se.superkoncis.cli.stack.tenant.Tenants;

/** A stack that runs in another process, as its data folder tells. */
public record RunningStack(StackFolder folder, StackState state) {

    /** Its ports. */
    public StackPorts ports() {
        return new StackPorts(state.ports());
    }

    /** The one address in front of everything. */
    public URI origin() {
        return URI.create("http://localhost:" + ports().origin());
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports().of(StackPorts.KAFKA);
    }

    /** A bearer token; the tenant may be null. */
    public String token(Role role, String tenant, Duration life) {
        return new Tokens(SigningKey.in(folder), Clock.systemUTC()).issue(role, tenant, life);
    }

    /** A bearer token of the platform's own people that names its bearer for the audit trail. */
    public String tokenOf(String name, Role role, Duration life) {
        return new Tokens(SigningKey.in(folder), Clock.systemUTC()).issue(name, role, null, life);
    }

    /** Tenants of this stack, to make some known to it. */
    public Tenants tenants() {
        String token = token(Role.ADMIN, null, Duration.ofMinutes(5));
        return new Tenants(ports().of(PlatformService.FLAGS), token);
    }

    /** A new one-time link that signs in with this role and leads to the path. */
    public URI signInLink(Role role, String tenant, String next) {
        return Stack.signInLink(origin(), new SignInCodes(folder, Clock.systemUTC()), role, tenant, next);
    }
}
