package se.superkoncis.router.adapter.kafka;

import java.util.Map;
import se.superkoncis.meeting.intake.TranscriptTask.Request;

/** What is told of every step on a record, with the names of OpenTelemetry's messaging conventions. */
final class StepFacts {

    private StepFacts() {}

    static Map<String, String> of(String kind, Request request) {
        return Map.of(
                "messaging.system", "kafka",
                "messaging.operation.type", "process",
                "messaging.destination.name", request.source().topic(),
                "messaging.destination.partition.id",
                        Integer.toString(request.source().partition()),
                "superkoncis.job", kind,
                "superkoncis.attempt", Integer.toString(request.attempt()),
                "superkoncis.tenant_id", request.key().tenantId(),
                "superkoncis.meeting_id", request.key().meetingId());
    }
}
