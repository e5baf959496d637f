package se.superkoncis.kit.job;

import java.time.Instant;
import java.util.UUID;
import se.superkoncis.kit.channel.SourceRecord;

/**
 * A job that this replica holds.
 *
 * @param key only the oldest job of a kind and key runs
 * @param subject what it is about, for erasure; may be null
 * @param tenantId whose it is; null for the platform's own
 * @param payload what the kind needs, as JSON or text of its own
 * @param source the record it came from; null when it came from none
 * @param attempt number of this attempt, from 1
 * @param firstFailedAt when it failed first; null when it has not
 * @param fence rises with every lease; who ends the job must hold the latest
 * @param acceptedBy the replica that accepted it
 */
public record Job(
        UUID id,
        String kind,
        String key,
        String subject,
        String tenantId,
        String payload,
        SourceRecord source,
        int attempt,
        Instant firstFailedAt,
        long fence,
        String acceptedBy) {}
