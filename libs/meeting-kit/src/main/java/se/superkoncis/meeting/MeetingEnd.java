package se.superkoncis.meeting;

import java.time.Instant;

/** A meeting that is over. */
public record MeetingEnd(String tenantId, String meetingId, Instant endedAt) {}
