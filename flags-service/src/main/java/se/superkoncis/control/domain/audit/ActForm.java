package se.superkoncis.control.domain.audit;

/** Writes acts as the chain holds them. */
public interface ActForm {

    /**
     * The text of an act at a place.
     *
     * @throws IllegalArgumentException when it holds a number that no JSON reader can hold
     */
    String text(Act act, long sequence);
}
