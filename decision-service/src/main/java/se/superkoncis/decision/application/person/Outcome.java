package se.superkoncis.decision.application.person;

import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Status;

/** What became of a person's wish. */
public sealed interface Outcome {

    /** It stands as wished, whether it had to be changed for that or not. */
    record Done(Entry entry) implements Outcome {}

    /** There is none with that id that the caller may see. */
    record Unknown() implements Outcome {}

    /** Somebody changed it since the caller read it; it is at {@code current} now. */
    record ChangedMeanwhile(int current) implements Outcome {}

    /** In this place of its life it cannot be asked that. */
    record WrongState(Status status) implements Outcome {}
}
