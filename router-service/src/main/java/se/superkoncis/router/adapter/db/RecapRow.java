package se.superkoncis.router.adapter.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of the recap table, for reading. */
@Entity
@Table(name = "recap")
@IdClass(RecapRow.Key.class)
class RecapRow {

    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    @Column(name = "meeting_id")
    String meetingId;

    @Id
    int version;

    String title;
    String status;
    String reason;

    @Column(name = "transcript_ready_at")
    Instant transcriptReadyAt;

    @Column(name = "made_at")
    Instant madeAt;

    String language;
    String tier;
    String mode;

    @Column(name = "route_reason")
    String routeReason;

    @Column(name = "cost_micro_sek")
    Long costMicroSek;

    @Column(name = "engine_ms")
    Long engineMs;

    String body;

    /** How the tier was chosen, as JSON; null in rows of earlier releases. */
    String route;

    /** What identifies a row. */
    record Key(String tenantId, String meetingId, int version) implements Serializable {}
}
