package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Filled;

/** A decision or an action in the API. {@code missing} names what is asked for; {@code turns} count from 0. */
public record EntryAnswer(
        String id,
        String kind,
        String tenantId,
        String meetingId,
        int transcriptVersion,
        int revision,
        String status,
        String text,
        Member owner,
        Member deadline,
        List<String> missing,
        double confidence,
        List<Integer> turns,
        Instant recordedAt,
        Instant changedAt) {

    /** A field; {@code value} is absent while {@code state} is ASKED, {@code byPerson} says who had to fill it in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(String value, String state, List<Integer> turns, boolean byPerson) {
        static Member of(Filled<?> filled) {
            return new Member(
                    filled.field().value().map(Object::toString).orElse(null),
                    filled.field().state().name(),
                    filled.field().turns(),
                    filled.byPerson());
        }
    }

    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
                entry.id().toString(),
                entry.kind().name(),
                entry.key().tenantId(),
                entry.key().meetingId(),
                entry.key().version(),
                entry.revision(),
                entry.status().name(),
                entry.text(),
                Member.of(entry.owner()),
                Member.of(entry.deadline()),
                entry.missing(),
                entry.says().confidence(),
                entry.says().turns(),
                entry.recordedAt(),
                entry.changedAt());
    }
}
