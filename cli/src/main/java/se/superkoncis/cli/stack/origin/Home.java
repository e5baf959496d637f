package se.superkoncis.cli.stack.origin;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.port.StackPorts;
import se.superkoncis.cli.text.Messages;

/** The first page: what runs, and where to go. */
final class Home {

    private final StackPorts ports;
    private final LastMeeting lastMeeting;

    Home(StackPorts ports, LastMeeting lastMeeting) {
        this.ports = ports;
        this.lastMeeting = lastMeeting;
    }

    Answer show(Map<PlatformService, Boolean> ready, Messages messages) {
        String services = Arrays.stream(PlatformService.values())
                .map(service -> row(service, ready.getOrDefault(service, false), messages))
                .collect(Collectors.joining());
        String recap = lastMeeting
                .read()
                .map(meeting -> "<p><a href=\"/api/meetings/" + Page.escape(meeting.pathId()) + "/recap\">"
                        + Page.escape(messages.get("page.home.recap", meeting.title())) + "</a></p>")
                .orElse("<p>" + Page.escape(messages.get("page.home.no-recap")) + "</p>");
        return Answer.html(
                200,
                Page.render(
                        "home",
                        "/",
                        messages,
                        Map.of(
                                "services",
                                services,
                                "recap",
                                recap,
                                "kafka",
                                "127.0.0.1:" + ports.of(StackPorts.KAFKA),
                                "postgres",
                                "127.0.0.1:" + ports.of(StackPorts.POSTGRES))));
    }

    private String row(PlatformService service, boolean up, Messages messages) {
        String path = "/services/" + service.id() + "/q/";
        return "<tr><th scope=\"row\">" + service.id() + "</th><td class=\"" + (up ? "up" : "down") + "\">"
                + Page.escape(messages.get(up ? "page.home.up" : "page.home.down")) + "</td><td>" + ports.of(service)
                + "</td><td><a href=\"" + path + "health\">" + Page.escape(messages.get("page.home.health"))
                + "</a> <a href=\"" + path + "openapi\">OpenAPI</a> <a href=\"" + path + "metrics\">"
                + Page.escape(messages.get("page.home.metrics")) + "</a></td></tr>\n";
    }
}
