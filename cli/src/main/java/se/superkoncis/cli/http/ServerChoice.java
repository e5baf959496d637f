package se.superkoncis.cli.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.stack.command.RunningStack;
import se.superkoncis.cli.stack.command.StackChoice;
import se.superkoncis.cli.stack.command.StackLog;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/**
 * Options that say which installation is meant and who asks. Without any it is the local stack, with a token that its own
 * key signs for the person at the keyboard, with no more rights than the command needs.
 */
public final class ServerChoice {

    private static final String USUAL = "http://localhost:3000";

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "opt.server.url")
    String url;

    @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "opt.server.token")
    String token;

    @Mixin
    StackChoice stack;

    /**
     * The API of the server that is meant.
     *
     * @param role the least one that can do what the command does
     * @throws Problem when nobody could be asked, or without a token
     */
    public Api open(Console console, Role role) {
        StackLog.silent();
        Map<String, String> environment = console.environment();
        String given = firstOf(token, environment.get("SUPERKONCIS_TOKEN"));
        String address = firstOf(url, environment.get("SUPERKONCIS_URL"));
        if (given != null) {
            URI origin = address == null ? localOrigin(environment) : checked(address);
            return new Api(origin, new Credential.Given(given), role);
        }
        if (address != null && !isLocal(checked(address))) {
            throw new Problem(ExitCode.USAGE, "http.token-needed", address);
        }
        RunningStack running = stack.running(environment);
        URI origin = address == null ? running.origin() : checked(address);
        String name = Person.name(environment);
        return new Api(origin, new OwnToken(life -> running.tokenOf(name, role, life), Clock.systemUTC()), role);
    }

    private URI localOrigin(Map<String, String> environment) {
        try {
            return stack.running(environment).origin();
        } catch (Problem none) {
            return URI.create(USUAL);
        }
    }

    private static String firstOf(String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(variable))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElse(null);
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address.replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, as any other address that cannot be used.
        }
        throw new Problem(ExitCode.USAGE, "http.bad-url", address);
    }

    private static boolean isLocal(URI uri) {
        try {
            return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
