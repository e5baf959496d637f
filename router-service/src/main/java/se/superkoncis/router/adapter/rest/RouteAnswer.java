package se.superkoncis.router.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.superkoncis.router.domain.meeting.RecapView;
import se.superkoncis.router.domain.routing.Considered;

/**
 * How the tier of a recap was chosen. Members after {@code status} are absent until the recap is READY.
 *
 * @param decidedBy the rule that settled it: the last that changed the tier, else the one that chose
 * @param rules in the order in which they were asked; empty for recaps of earlier releases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteAnswer(
        String tenantId,
        String meetingId,
        int transcriptVersion,
        String status,
        Instant madeAt,
        String tier,
        String mode,
        String routeReason,
        String costSek,
        String decidedBy,
        List<Rule> rules) {

    /** One rule; {@code verdict} is PASSED, DECIDED or LOWERED. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(String name, String verdict, String tier, String code, Map<String, String> facts) {

        static Rule of(Considered considered) {
            return new Rule(
                    considered.rule(),
                    considered.verdict().name(),
                    considered.tier() == null ? null : considered.tier().wireName(),
                    considered.code(),
                    new TreeMap<>(considered.facts()));
        }
    }

    static RouteAnswer of(RecapView view) {
        RecapView.Content content = view.content().orElse(null);
        boolean ready = content != null;
        return new RouteAnswer(
                view.key().tenantId(),
                view.key().meetingId(),
                view.key().version(),
                view.status().name(),
                ready ? content.madeAt() : null,
                ready ? content.tier() : null,
                ready ? content.mode() : null,
                ready ? content.routeReason() : null,
                ready ? content.cost().toSek() : null,
                ready
                        ? Considered.deciding(content.considered())
                                .map(Considered::rule)
                                .orElse(null)
                        : null,
                ready ? content.considered().stream().map(Rule::of).toList() : null);
    }
}
