package se.superkoncis.decision.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.meeting.TranscriptKey;

/** Entries for tests of the domain. */
public final class Sample {

    public static final Instant AT = Instant.parse("2026-03-10T09:00:00Z");
    public static final LocalDate DAY = LocalDate.parse("2026-03-20");

    private Sample() {}

    public static Entry decision(int version, int ordinal, String text, String owner, LocalDate deadline) {
        return entry(Kind.DECISION, version, ordinal, text, owner, deadline, 0.9);
    }

    public static Entry action(int version, int ordinal, String text, String owner, LocalDate deadline) {
        return entry(Kind.ACTION, version, ordinal, text, owner, deadline, 0.9);
    }

    public static Entry candidate(int version, int ordinal, String text) {
        return entry(Kind.DECISION, version, ordinal, text, null, null, 0.3);
    }

    private static Entry entry(
            Kind kind, int version, int ordinal, String text, String owner, LocalDate deadline, double confidence) {
        Finding finding = new Finding(
                text,
                List.of(ordinal),
                owner == null ? Field.asked(List.of()) : Field.stated(owner, List.of(ordinal)),
                deadline == null ? Field.asked(List.of()) : Field.inferred(deadline, List.of(ordinal)),
                confidence);
        UUID id = new UUID(version, (kind == Kind.DECISION ? 0 : 100) + ordinal);
        return Entry.of(id, new TranscriptKey("acme", "m", version), kind, ordinal, finding, AT);
    }
}
