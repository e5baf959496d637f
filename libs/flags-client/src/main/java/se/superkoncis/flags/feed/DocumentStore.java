package se.superkoncis.flags.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.InvalidDocumentException;

/**
 * The latest document per key, as the topic says. A revision that goes back is ignored for its key, and an invalid
 * document leaves the previous one in place. Not thread-safe: it belongs to the thread that reads.
 */
public final class DocumentStore {

    private final DocumentReader reader = new DocumentReader();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Long> removed = new HashMap<>();
    private long revision;

    /** A kind that is not read, such as a rollout, has no document; its state is kept, so that the topic can be compared. */
    private record Entry(FlagState state, Optional<FlagDocument> document) {}

    /** What became of a record. */
    public enum Outcome {
        /** The state changed. */
        APPLIED,
        /** The state says this already. */
        UNCHANGED,
        /** Its revision is lower than one already seen for the key. */
        OUTDATED,
        /** Its document breaks a rule. */
        INVALID
    }

    /** Takes a state in. */
    public Outcome put(FlagState state) {
        Entry previous = entries.get(state.key());
        long seen = previous == null ? removed.getOrDefault(state.key(), 0L) : previous.state.revision();
        if (state.revision() < seen || previous == null && state.revision() == seen) {
            return Outcome.OUTDATED;
        }
        if (previous != null && previous.state.equals(state)) {
            return Outcome.UNCHANGED;
        }
        try {
            Optional<FlagDocument> document = reader.read(state);
            revision = Math.max(revision, state.revision());
            entries.put(state.key(), new Entry(state, document));
            removed.remove(state.key());
            return document.isPresent() ? Outcome.APPLIED : Outcome.UNCHANGED;
        } catch (InvalidDocumentException e) {
            return Outcome.INVALID;
        }
    }

    /**
     * Takes a removal in.
     *
     * @param at revision of the removal, 0 when the record does not say
     */
    public Outcome remove(String key, long at) {
        Entry previous = entries.get(key);
        revision = Math.max(revision, at);
        if (previous == null) {
            removed.merge(key, at, Math::max);
            return Outcome.UNCHANGED;
        }
        if (at != 0 && at < previous.state.revision()) {
            return Outcome.OUTDATED;
        }
        entries.remove(key);
        removed.put(key, Math.max(at, previous.state.revision()));
        return previous.document.isPresent() ? Outcome.APPLIED : Outcome.UNCHANGED;
    }

    /** The documents as they stand. */
    public List<FlagDocument> documents() {
        List<FlagDocument> documents = new ArrayList<>(entries.size());
        entries.values().forEach(e -> e.document.ifPresent(documents::add));
        return documents;
    }

    /** The states as they stand, of kinds that are not read too. */
    public List<FlagState> states() {
        List<FlagState> states = new ArrayList<>(entries.size());
        entries.values().forEach(e -> states.add(e.state));
        return states;
    }

    /** Highest revision seen, 0 for none. */
    public long revision() {
        return revision;
    }
}
