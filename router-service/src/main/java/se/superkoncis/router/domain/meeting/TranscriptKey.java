package se.superkoncis.router.domain.meeting;

/**
 * One version of a meeting's transcript, of which there is one recap.
 *
 * @param version from 1
 */
public record TranscriptKey(String tenantId, String meetingId, int version) {}
