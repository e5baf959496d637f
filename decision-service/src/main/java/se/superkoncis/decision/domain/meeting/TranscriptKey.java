package se.superkoncis.decision.domain.meeting;

/**
 * One version of a meeting's transcript, which is searched once.
 *
 * @param version from 1
 */
public record TranscriptKey(String tenantId, String meetingId, int version) {}
