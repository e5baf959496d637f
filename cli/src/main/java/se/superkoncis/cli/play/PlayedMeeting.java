package se.superkoncis.cli.play;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import se.superkoncis.cli.transcript.Meeting;

/**
 * A meeting as a platform would have held it: with an id of its own, a tenant and times.
 *
 * @param version of the transcript, from 1
 */
public record PlayedMeeting(
        Meeting meeting, String id, String tenantId, Instant startedAt, Instant endedAt, ZoneId zone, int version) {

    /** The tenant of a file that names none. */
    public static final String DEFAULT_TENANT = "demo";

    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");
    private static final int MAX_ID = 128;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The meeting at its own time; one without times has just ended. */
    public static PlayedMeeting asTold(Meeting meeting, String id, String tenantId, int version, Clock clock) {
        if (meeting.startedAt() == null) {
            return justEnded(meeting, id, tenantId, version, clock);
        }
        OffsetDateTime start = meeting.startedAt();
        Instant end = meeting.endedAt() != null
                ? meeting.endedAt().toInstant()
                : start.toInstant().plus(length(meeting));
        return new PlayedMeeting(meeting, id, tenantId, start.toInstant(), end, zone(start), version);
    }

    /** The meeting as if it had ended this moment. */
    public static PlayedMeeting justEnded(Meeting meeting, String id, String tenantId, int version, Clock clock) {
        Instant end = clock.instant();
        return new PlayedMeeting(meeting, id, tenantId, end.minus(length(meeting)), end, HOME, version);
    }

    /** An id for a new playing of the meeting, so that playing a file twice makes two meetings. */
    public static String newId(Meeting meeting) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String suffix = "-" + HexFormat.of().formatHex(bytes);
        String stem = meeting.id();
        return stem.substring(0, Math.min(stem.length(), MAX_ID - suffix.length())) + suffix;
    }

    private static Duration length(Meeting meeting) {
        Duration spoken = Duration.ofMillis(meeting.lengthMs());
        return spoken.compareTo(SHORTEST) < 0 ? SHORTEST : spoken;
    }

    /** A file knows only an offset; where it is Sweden's at that time, it is taken as Swedish time. */
    private static ZoneId zone(OffsetDateTime start) {
        ZoneOffset swedish = HOME.getRules().getOffset(start.toInstant());
        return swedish.equals(start.getOffset()) ? HOME : start.getOffset();
    }
}
