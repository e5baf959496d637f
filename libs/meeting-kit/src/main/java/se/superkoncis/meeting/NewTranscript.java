package se.superkoncis.meeting;

import java.time.Instant;

/**
 * A transcript that can be read.
 *
 * @param readyAt when the broker took the event that says so
 */
public record NewTranscript(TranscriptKey key, String title, Instant readyAt) {}
