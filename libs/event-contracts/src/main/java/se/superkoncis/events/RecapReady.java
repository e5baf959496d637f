package se.superkoncis.events;

import java.time.Instant;
import java.util.List;

/**
 * A recap for one version of a transcript. Sections are TOPIC, SETTLED, OPEN and ACTIONS; {@code turns} are indexes into
 * the transcript, from 0. {@code costSek} is decimal SEK. {@code transcriptReadyAt} is the broker's append time, from
 * which the recap latency is counted.
 */
public record RecapReady(
        String meetingId,
        int transcriptVersion,
        String title,
        String language,
        List<Point> points,
        String text,
        String tier,
        String mode,
        String routeReason,
        String costSek,
        Instant transcriptReadyAt,
        Instant endedAt,
        Long engineMillis,
        List<String> notices,
        List<String> tags,
        List<Arm> arms)
        implements EventData {

    /** One thing that mattered and the turns it rests on. */
    public record Point(String section, String text, List<Integer> turns) {
        public Point {
            Checks.text("points.section", section);
            Checks.text("points.text", text);
            turns = Checks.turns("points.turns", turns);
        }
    }

    public RecapReady {
        Checks.id("meetingId", meetingId);
        Checks.atLeast("transcriptVersion", 1, transcriptVersion);
        points = Checks.list("points", points);
        Checks.present("text", text);
        Checks.text("tier", tier);
        Checks.text("mode", mode);
        Checks.text("routeReason", routeReason);
        Checks.money("costSek", costSek);
        Checks.time("transcriptReadyAt", transcriptReadyAt);
        Checks.optionalTime("endedAt", endedAt);
        if (engineMillis != null) {
            Checks.atLeast("engineMillis", 0, engineMillis);
        }
        notices = Checks.list("notices", notices);
        tags = Checks.list("tags", tags);
        arms = Checks.list("arms", arms);
    }

    @Override
    public EventType eventType() {
        return EventType.RECAP_READY;
    }

    @Override
    public String recordKey() {
        return meetingId;
    }
}
