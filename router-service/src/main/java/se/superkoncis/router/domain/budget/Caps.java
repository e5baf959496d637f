package se.superkoncis.router.domain.budget;

import java.util.Optional;
import se.superkoncis.kit.cost.MicroSek;

/**
 * What may be spent, as the settings say now.
 *
 * @param meeting on one meeting
 * @param tenantMonth by the tenant in a calendar month; empty = no cap
 * @param month by the platform in a calendar month; empty = no cap
 * @param shadowDay by shadow calls of the whole platform in a day
 */
public record Caps(MicroSek meeting, Optional<MicroSek> tenantMonth, Optional<MicroSek> month, MicroSek shadowDay) {

    /** Where they come from. */
    @FunctionalInterface
    public interface Source {
        /** The caps that hold for a tenant now, null for nobody's; all from the same state. Never blocks. */
        Caps of(String tenantId);

        /** False while the settings are not known, or not up to date: what {@link #of} answers then says nothing of a change. */
        default boolean isCurrent() {
            return true;
        }
    }
}
