package se.superkoncis.decision.domain.extract;

import java.time.LocalDate;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;

/** Tells when an item is due, or a decision takes effect. */
@FunctionalInterface
public interface DeadlineSearch {
    /** The day, or asked when none was said or it can't be told. */
    Field<LocalDate> deadline(Evidence evidence);
}
