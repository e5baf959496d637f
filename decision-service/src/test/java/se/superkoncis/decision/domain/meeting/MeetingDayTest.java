package se.superkoncis.decision.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MeetingDayTest {

    private static final Instant LATE = Instant.parse("2026-03-10T23:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    @Test
    void shouldBeTheDayWhereTheMeetingWas() {
        assertThat(MeetingDay.of(LATE, "Europe/London", HOME)).contains(LocalDate.parse("2026-03-10"));
        assertThat(MeetingDay.of(LATE, "Asia/Tokyo", HOME)).contains(LocalDate.parse("2026-03-11"));
    }

    @Test
    void shouldBeTheDayWhereTheTenantIsWhenThePlatformNamesNoZone() {
        assertThat(MeetingDay.of(LATE, null, HOME)).contains(LocalDate.parse("2026-03-11"));
        assertThat(MeetingDay.of(LATE, " ", HOME)).contains(LocalDate.parse("2026-03-11"));
        assertThat(MeetingDay.of(LATE, "Middle-Earth/Shire", HOME)).contains(LocalDate.parse("2026-03-11"));
    }

    @Test
    void shouldBeUnknownWhenNobodySaysWhenItBegan() {
        assertThat(MeetingDay.of(null, "Europe/London", HOME)).isEmpty();
    }
}
