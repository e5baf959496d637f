package se.superkoncis.decision.domain.entry;

import java.time.LocalDate;
import java.util.Optional;

/** What a person fills in or corrects; what is empty stays as it is. */
public record Completion(Optional<String> text, Optional<String> owner, Optional<LocalDate> deadline) {

    /** Longest text of an entry, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    /** Longest name of an owner, in characters. */
    public static final int LONGEST_OWNER = 200;
}
