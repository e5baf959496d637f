package se.superkoncis.meeting;

/**
 * One version of a meeting's transcript, which is worked on once.
 *
 * @param version from 1
 */
public record TranscriptKey(String tenantId, String meetingId, int version) {}
