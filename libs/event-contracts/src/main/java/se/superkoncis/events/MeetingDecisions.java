package se.superkoncis.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was decided in a meeting and who does what, item by item, and the close card that asks for what is missing. Ids of
 * items and cards are derived from what they are about, so that work done again names the same. {@code turns} are indexes
 * into the transcript of {@code transcriptVersion}, from 0.
 */
public sealed interface MeetingDecisions extends EventData {

    /** The platform's id of the meeting. */
    String meetingId();

    /** The transcript that it rests on, from 1. */
    int transcriptVersion();

    @Override
    default String recordKey() {
        return meetingId();
    }

    /** How a field is known. */
    enum FieldState {
        /** It was said outright. */
        STATED,
        /** It follows from what was said. */
        INFERRED,
        /** Nobody said it: the organiser is asked, and there is no value. */
        ASKED,
        /** A person gave or confirmed it. */
        CONFIRMED,
        @JsonEnumDefaultValue
        UNKNOWN;

        /** A value is absent exactly when it is asked for; of a state that is new to us nothing is known. */
        void check(String field, Object value) {
            if (this == ASKED && value != null) {
                throw new InvalidEventException(field + ".value must be absent while it is asked for");
            }
            if (this != ASKED && this != UNKNOWN) {
                Checks.present(field + ".value", value);
            }
        }
    }

    /** Where an item is in its life. */
    enum Status {
        /** Found in the transcript, and no person has said anything about it. */
        FOUND,
        /** A person has confirmed or completed it. */
        CONFIRMED,
        /** A person has said that it is none. */
        DISMISSED,
        /** A later version of the transcript does not hold it. */
        SUPERSEDED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** Who is in charge, by name as the transcript or a person writes it. */
    record Owner(String value, FieldState state, List<Integer> turns) {
        public Owner {
            Checks.present("owner.state", state);
            state.check("owner", value);
            turns = Checks.turns("owner.turns", turns);
        }
    }

    /** The local day by which it is done, or for a decision takes effect. */
    record Deadline(LocalDate value, FieldState state, List<Integer> turns) {
        public Deadline {
            Checks.present("deadline.state", state);
            state.check("deadline", value);
            turns = Checks.turns("deadline.turns", turns);
        }
    }

    /**
     * A decision or an action as it stands. On the wire its members stand beside those of the event that tells of it.
     *
     * @param confidence 0 to 1; absent for what a person added
     */
    record Item(
            String id,
            String meetingId,
            int transcriptVersion,
            Status status,
            String text,
            Owner owner,
            Deadline deadline,
            Double confidence,
            List<Integer> turns) {
        public Item {
            Checks.id("id", id);
            Checks.id("meetingId", meetingId);
            Checks.atLeast("transcriptVersion", 1, transcriptVersion);
            Checks.present("status", status);
            Checks.text("text", text);
            Checks.present("owner", owner);
            Checks.present("deadline", deadline);
            Checks.share("confidence", confidence);
            turns = Checks.turns("turns", turns);
        }
    }

    /** What is said of one item. */
    sealed interface OfItem extends MeetingDecisions {

        /** The item as it stands now. */
        Item item();

        @Override
        default String meetingId() {
            return item().meetingId();
        }

        @Override
        default int transcriptVersion() {
            return item().transcriptVersion();
        }

        /** Its id, the same in all events about it. */
        default String id() {
            return item().id();
        }
    }

    /** A decision is there: found, or a candidate that a person took for one. */
    record DecisionRecorded(@JsonUnwrapped Item item, List<String> tags, List<Arm> arms) implements OfItem {
        public DecisionRecorded {
            Checks.present("item", item);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.DECISION_RECORDED;
        }
    }

    /** A decision as it is after a change; {@code revision} rises with each and {@code changed} names the fields. */
    record DecisionChanged(
            @JsonUnwrapped Item item, int revision, List<String> changed, List<String> tags, List<Arm> arms)
            implements OfItem {
        public DecisionChanged {
            Checks.present("item", item);
            Checks.atLeast("revision", 2, revision);
            changed = Checks.list("changed", changed);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.DECISION_CHANGED;
        }
    }

    /** An action is there: found, or a candidate that a person took for one. */
    record ActionRecorded(@JsonUnwrapped Item item, List<String> tags, List<Arm> arms) implements OfItem {
        public ActionRecorded {
            Checks.present("item", item);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.ACTION_RECORDED;
        }
    }

    /** An action as it is after a change; {@code revision} rises with each and {@code changed} names the fields. */
    record ActionChanged(
            @JsonUnwrapped Item item, int revision, List<String> changed, List<String> tags, List<Arm> arms)
            implements OfItem {
        public ActionChanged {
            Checks.present("item", item);
            Checks.atLeast("revision", 2, revision);
            changed = Checks.list("changed", changed);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.ACTION_CHANGED;
        }
    }

    /** The meeting is over and its card is open. {@code missing} lists each item that lacks an owner or a deadline. */
    record CloseCardOpened(
            String cardId,
            String meetingId,
            int transcriptVersion,
            int decisions,
            int complete,
            int actions,
            List<Missing> missing,
            List<String> tags,
            List<Arm> arms)
            implements MeetingDecisions {

        /** What one item lacks: {@code kind} is DECISION or ACTION, {@code fields} are owner and deadline. */
        public record Missing(String itemId, String kind, String text, List<String> fields) {
            public Missing {
                Checks.id("missing.itemId", itemId);
                Checks.text("missing.kind", kind);
                Checks.text("missing.text", text);
                fields = Checks.list("missing.fields", fields);
            }
        }

        public CloseCardOpened {
            Checks.id("cardId", cardId);
            Checks.id("meetingId", meetingId);
            Checks.atLeast("transcriptVersion", 1, transcriptVersion);
            Checks.atLeast("decisions", 0, decisions);
            Checks.atLeast("complete", 0, complete);
            Checks.atLeast("actions", 0, actions);
            missing = Checks.list("missing", missing);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.CLOSE_CARD_OPENED;
        }
    }

    /**
     * The card is closed. Of its {@code decisions}, {@code complete} have an owner and a deadline and {@code forced} were
     * closed without; {@code automatic} counts the owners and deadlines of decisions that no person had to fill in.
     */
    record CloseCardClosed(
            String cardId,
            String meetingId,
            int transcriptVersion,
            Instant openedAt,
            int decisions,
            int complete,
            int automatic,
            int forced,
            List<String> tags,
            List<Arm> arms)
            implements MeetingDecisions {
        public CloseCardClosed {
            Checks.id("cardId", cardId);
            Checks.id("meetingId", meetingId);
            Checks.atLeast("transcriptVersion", 1, transcriptVersion);
            Checks.time("openedAt", openedAt);
            Checks.atLeast("decisions", 0, decisions);
            Checks.atLeast("complete", 0, complete);
            Checks.atLeast("automatic", 0, automatic);
            Checks.atLeast("forced", 0, forced);
            tags = Checks.list("tags", tags);
            arms = Checks.list("arms", arms);
        }

        @Override
        public EventType eventType() {
            return EventType.CLOSE_CARD_CLOSED;
        }
    }
}
