package se.superkoncis.kit.job;

import java.util.UUID;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.channel.SourceRecord;

/**
 * A job to be done after the commit.
 *
 * @param key jobs of one kind and key are done one at a time, in order
 * @param subject what it is about, for erasure; may be null
 * @param tenantId whose it is, the tenant of the transaction; null for the platform's own
 * @param source the record it comes from, for the dead letter; may be null
 */
public record NewJob(
        UUID id, String kind, String key, String subject, String tenantId, String payload, SourceRecord source) {

    /** A job with a new id. */
    public static NewJob of(
            String kind, String key, String subject, String tenantId, String payload, SourceRecord source) {
        return new NewJob(EventIds.fresh(), kind, key, subject, tenantId, payload, source);
    }
}
