package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What a meeting platform tells about a meeting. Ids are the platform's own, opaque, at most 128 characters. */
public sealed interface MeetingLifecycle extends EventData {

    /** The platform's id of the meeting. */
    String meetingId();

    /** The tenant that the meeting belongs to. */
    String tenantId();

    @Override
    default String recordKey() {
        return meetingId();
    }

    @Override
    default String statedTenant() {
        return tenantId();
    }

    /** A person of a meeting. Only the name is required. */
    record Participant(String id, String name, String role, String email) {
        public Participant {
            Checks.optionalId("participants.id", id);
            Checks.text("participants.name", name);
        }
    }

    /** One uninterrupted stretch of speech; times are milliseconds since the meeting began and may be absent (0). */
    record Turn(String speaker, long startMs, long endMs, String text) {
        public Turn {
            Checks.present("turns.speaker", speaker);
            Checks.present("turns.text", text);
            Checks.atLeast("turns.startMs", 0, startMs);
            Checks.atLeast("turns.endMs", 0, endMs);
        }
    }

    /**
     * Claim check for a transcript over 900 kB: where it lies (an absolute URI in ASCII, at most 2048 characters), its
     * SHA-256 in lower-case hex, its size in bytes.
     */
    record TranscriptRef(URI uri, String sha256, long bytes) {
        public TranscriptRef {
            Checks.uri("transcriptRef.uri", uri);
            Checks.text("transcriptRef.sha256", sha256);
            if (!Checks.SHA256.matcher(sha256).matches()) {
                throw new InvalidEventException("transcriptRef.sha256 must be 64 lower-case hexadecimal digits");
            }
            Checks.atLeast("transcriptRef.bytes", 1, bytes);
        }
    }

    /** How a join ended. */
    enum JoinOutcome {
        JOINED,
        FAILED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** A meeting was planned. */
    record Scheduled(
            String meetingId,
            String tenantId,
            Instant plannedStart,
            int plannedDurationMinutes,
            int expectedParticipants,
            String seriesId)
            implements MeetingLifecycle {
        public Scheduled {
            Checks.id("meetingId", meetingId);
            Checks.id("tenantId", tenantId);
            Checks.time("plannedStart", plannedStart);
            Checks.atLeast("plannedDurationMinutes", 0, plannedDurationMinutes);
            Checks.atLeast("expectedParticipants", 0, expectedParticipants);
            Checks.optionalId("seriesId", seriesId);
        }

        @Override
        public EventType eventType() {
            return EventType.MEETING_SCHEDULED;
        }
    }

    /** Somebody joined or failed to; {@code attempt} counts from 1, {@code latencyMs} is milliseconds. */
    record Joined(
            String meetingId,
            String tenantId,
            String participant,
            int attempt,
            JoinOutcome outcome,
            String failureReason,
            long latencyMs)
            implements MeetingLifecycle {
        public Joined {
            Checks.id("meetingId", meetingId);
            Checks.id("tenantId", tenantId);
            Checks.text("participant", participant);
            Checks.atLeast("attempt", 1, attempt);
            Checks.present("outcome", outcome);
            Checks.atLeast("latencyMs", 0, latencyMs);
        }

        @Override
        public EventType eventType() {
            return EventType.MEETING_JOINED;
        }
    }

    /** The meeting is over. {@code endedAt} before {@code startedAt} is tolerated: platform clocks do that. */
    record Ended(
            String meetingId,
            String tenantId,
            Instant startedAt,
            Instant endedAt,
            String timeZone,
            String organizer,
            List<Participant> participants,
            String seriesId)
            implements MeetingLifecycle {
        public Ended {
            Checks.id("meetingId", meetingId);
            Checks.id("tenantId", tenantId);
            Checks.time("startedAt", startedAt);
            Checks.time("endedAt", endedAt);
            participants = Checks.list("participants", participants);
            Checks.optionalId("seriesId", seriesId);
        }

        @Override
        public EventType eventType() {
            return EventType.MEETING_ENDED;
        }
    }

    /**
     * A transcript can be read: in {@code turns}, or behind {@code transcriptRef} when it is over 900 kB; exactly one of
     * the two. A corrected transcript comes as the same meeting with a higher {@code transcriptVersion}, from 1.
     */
    record TranscriptReady(
            String meetingId,
            String tenantId,
            String title,
            String language,
            Instant startedAt,
            Instant endedAt,
            String timeZone,
            List<Participant> participants,
            int transcriptVersion,
            List<Turn> turns,
            TranscriptRef transcriptRef)
            implements MeetingLifecycle {
        public TranscriptReady {
            Checks.id("meetingId", meetingId);
            Checks.id("tenantId", tenantId);
            Checks.atLeast("transcriptVersion", 1, transcriptVersion);
            Checks.optionalTime("startedAt", startedAt);
            Checks.optionalTime("endedAt", endedAt);
            participants = Checks.list("participants", participants);
            if ((turns == null) == (transcriptRef == null)) {
                throw new InvalidEventException("exactly one of turns and transcriptRef is required");
            }
            turns = turns == null ? null : Checks.list("turns", turns);
        }

        @Override
        public EventType eventType() {
            return EventType.TRANSCRIPT_READY;
        }
    }

    /** Everything that is kept about the meeting must go. */
    record Erased(String meetingId, String tenantId) implements MeetingLifecycle {
        public Erased {
            Checks.id("meetingId", meetingId);
            Checks.id("tenantId", tenantId);
        }

        @Override
        public EventType eventType() {
            return EventType.MEETING_ERASED;
        }
    }
}
