package se.superkoncis.decision.domain.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.meeting.TranscriptKey;

/**
 * A decision or an action as it is kept.
 *
 * @param id follows from the transcript and the place in its findings, so that a search done again gives the same
 * @param key the transcript that it rests on
 * @param ordinal place among the findings of its kind, from 0
 * @param says what it says, and how it is known
 * @param revision rises with each change, from 1
 */
public record Entry(
        UUID id,
        TranscriptKey key,
        Kind kind,
        int ordinal,
        Says says,
        Status status,
        int revision,
        Instant recordedAt,
        Instant changedAt) {

    /**
     * What an entry says.
     *
     * @param turns the turns that say it, from 0
     * @param confidence of the engine, 0–1
     */
    public record Says(
            String text, List<Integer> turns, Filled<String> owner, Filled<LocalDate> deadline, double confidence) {
        public Says {
            turns = List.copyOf(turns);
        }

        Says completed(Completion with) {
            return new Says(
                    with.text().orElse(text),
                    turns,
                    with.owner().map(owner::given).orElse(owner),
                    with.deadline().map(deadline::given).orElse(deadline),
                    confidence);
        }

        Says confirmed() {
            return new Says(text, turns, owner.confirmed(), deadline.confirmed(), confidence);
        }
    }

    /** A finding's first entry. */
    public static Entry of(UUID id, TranscriptKey key, Kind kind, int ordinal, Finding finding, Instant at) {
        Says says = new Says(
                finding.text(),
                finding.turns(),
                Filled.found(finding.owner()),
                Filled.found(finding.deadline()),
                finding.confidence());
        return new Entry(id, key, kind, ordinal, says, finding.shown() ? Status.FOUND : Status.CANDIDATE, 1, at, at);
    }

    /** What it says in one sentence. */
    public String text() {
        return says.text();
    }

    /** Who is in charge. */
    public Filled<String> owner() {
        return says.owner();
    }

    /** By when. */
    public Filled<LocalDate> deadline() {
        return says.deadline();
    }

    /** Names of the fields that nobody knows: {@code owner}, {@code deadline}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (owner().missing()) {
            missing.add("owner");
        }
        if (deadline().missing()) {
            missing.add("deadline");
        }
        return missing;
    }

    /** Whether owner and deadline are known. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** Completed or corrected by a person, who thereby confirms it. */
    public Entry completed(Completion with) {
        return with(says.completed(with), Status.CONFIRMED);
    }

    /** Said to be right as it stands. */
    public Entry confirmed() {
        return with(says.confirmed(), Status.CONFIRMED);
    }

    /** In another place of its life. */
    public Entry with(Status next) {
        return with(says, next);
    }

    private Entry with(Says then, Status next) {
        return new Entry(id, key, kind, ordinal, then, next, revision, recordedAt, changedAt);
    }

    /** What a later transcript says of the same thing, under the id that it has already. */
    Entry continuedBy(Entry later) {
        return new Entry(id, later.key, kind, later.ordinal, later.says, status, revision, recordedAt, changedAt);
    }

    /** Changed at this moment. */
    Entry changed(Instant at) {
        return new Entry(id, key, kind, ordinal, says, status, revision + 1, recordedAt, at);
    }
}
