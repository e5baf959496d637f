package se.superkoncis.control.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wishes that wait for a second person. */
public interface Proposals {

    /** Percentage above which a second person is needed, 0–100. */
    int above();

    /** How long after a kill the one who did it may take it back alone. */
    Duration undoWithin();

    /** What waits under this name: a document's key, and which features it takes in. */
    Optional<Proposal> find(String what);

    /** All whose time is not over, the next to end first. */
    List<Waiting> waiting(Instant now);

    /** Keeps a wish in place of what waited under this name, and forgets wishes whose time is over. */
    void put(String what, Proposal proposal);

    /** Forgets it. */
    void remove(String what);

    /** Who wished which share, and until when it is kept. */
    record Proposal(String proposer, int share, Instant until) {}

    /** A wish with the name under which it waits. */
    record Waiting(String what, Proposal proposal) {

        private static final String RESTORED = " restored";
        private static final String TAKES_IN = " +";

        /** The name for taking a kill back. */
        public static String restored(String target) {
            return target + RESTORED;
        }

        /** The name for a tag that takes features in. */
        public static String takingIn(String target, List<String> features) {
            return target + TAKES_IN + String.join(",", features);
        }

        /** The key of the document, as in {@code tag/canary}. */
        public String target() {
            int end = what.indexOf(' ');
            return end < 0 ? what : what.substring(0, end);
        }

        /** The features that it takes in, for people. */
        public String features() {
            return String.join(", ", takesIn());
        }

        /** Its name in a page. */
        public String part() {
            return what.replaceAll("[^A-Za-z0-9]", "-");
        }

        /** Whether a kill is to be taken back. */
        public boolean restores() {
            return what.endsWith(RESTORED);
        }

        /** Features that a tag is to take in; empty for other wishes. */
        public List<String> takesIn() {
            int begin = what.indexOf(TAKES_IN);
            return begin < 0
                    ? List.of()
                    : List.of(what.substring(begin + TAKES_IN.length()).split(","));
        }
    }
}
