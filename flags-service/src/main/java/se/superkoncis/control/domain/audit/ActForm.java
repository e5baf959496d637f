package se.superkoncis.control.domain.audit;

/** Writes acts as the chain holds them. */
public interface ActForm {

    /** The text of an act at a place. */
    String text(Act act, long sequence);
}
