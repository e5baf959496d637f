package se.superkoncis.decision.domain.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The local day from which "on Friday" is counted: where the meeting was, else where its tenant is. */
public final class MeetingDay {

    private MeetingDay() {}

    /**
     * The day.
     *
     * @param startedAt null when unknown; then there is no day
     * @param zone IANA zone as the platform tells it; null or one that does not exist counts as none
     * @param tenantZone the tenant's zone
     */
    public static Optional<LocalDate> of(Instant startedAt, String zone, ZoneId tenantZone) {
        return Optional.ofNullable(startedAt)
                .map(at -> at.atZone(zone(zone, tenantZone)).toLocalDate());
    }

    /** The named zone, or the other one when there is none of that name. */
    public static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return name == null || name.isBlank() ? otherwise : ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
