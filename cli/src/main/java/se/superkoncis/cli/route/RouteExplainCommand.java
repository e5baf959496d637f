package se.superkoncis.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.superkoncis.cli.http.Api;
import se.superkoncis.cli.http.ServerChoice;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;

/** {@code superkoncis route explain MEETING}: which tier made the recap of a meeting, and what every rule said. */
@Command(name = "explain")
public final class RouteExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MEETING", descriptionKey = "opt.route.meeting")
    String meeting;

    @Option(names = "--tenant", paramLabel = "ID", descriptionKey = "opt.route.tenant")
    String tenant;

    @Option(names = "--transcript-version", paramLabel = "N", descriptionKey = "opt.route.version")
    Integer version;

    @Option(names = "--json", descriptionKey = "opt.route.json")
    boolean json;

    @Mixin
    ServerChoice server;

    /** The command on this console. */
    public RouteExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JsonNode route = server.open(console, Role.ADMIN).get(path()).body();
        if (json) {
            console.out().println(route);
        } else {
            new RoutePrinter(console).print(route);
        }
        return ExitCode.OK.code();
    }

    private String path() {
        List<String> query = new ArrayList<>();
        if (tenant != null) {
            query.add("tenant=" + Api.part(tenant));
        }
        if (version != null) {
            query.add("version=" + version);
        }
        String path = "/api/meetings/" + Api.part(meeting) + "/route";
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
