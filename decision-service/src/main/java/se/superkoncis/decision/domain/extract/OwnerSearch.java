package se.superkoncis.decision.domain.extract;

import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;

/** Tells who is in charge of an item. */
@FunctionalInterface
public interface OwnerSearch {
    /** A participant's name as the transcript writes it, or asked when nobody can be told. */
    Field<String> owner(Evidence evidence);
}
