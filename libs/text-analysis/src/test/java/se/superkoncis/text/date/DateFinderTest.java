package se.superkoncis.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.text.Language;
import se.superkoncis.text.date.DateMention.Bound;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

class DateFinderTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private final DateFinder swedish = new DateFinder(Language.SWEDISH);
    private final DateFinder english = new DateFinder(Language.ENGLISH);

    @Test
    void shouldTellWhereAndHowEachTimeIsNamed() {
        String text =
                "Kraven har ni senast på fredag, och driften börjar från och med den 1 april – resten så småningom.";

        List<DateMention> mentions = swedish.find(text, TUESDAY);

        assertThat(mentions)
                .extracting(
                        m -> text.substring(m.start(), m.end()),
                        DateMention::kind,
                        DateMention::bound,
                        DateMention::precision)
                .containsExactly(
                        tuple("senast på fredag", Kind.WEEKDAY, Bound.BY, Precision.DAY),
                        tuple("från och med den 1 april", Kind.DATE, Bound.FROM, Precision.DAY),
                        tuple("så småningom", Kind.VAGUE, Bound.NONE, Precision.NONE));
    }

    @Test
    void shouldKeepTheTimesOfAListApart() {
        assertThat(swedish.find(
                        "Anna kraven vecka tolv, Bo avtalet innan månadsskiftet, jag skriver på torsdag.", TUESDAY))
                .extracting(m -> m.date().orElseThrow())
                .containsExactly(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 12));
    }

    @Test
    void shouldTellBothEndsOfAPeriod() {
        DateMention mention = english.find("Frozen from 14 December until 4 January.", TUESDAY)
                .get(0);

        assertThat(mention.bound()).isEqualTo(Bound.FROM);
        assertThat(english.find("Frozen from 14 December until 4 January.", TUESDAY))
                .extracting(m -> m.date().orElseThrow(), DateMention::bound)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 14), Bound.FROM), tuple(LocalDate.of(2027, 1, 4), Bound.UNTIL));
    }

    @ParameterizedTest
    @CsvSource({
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2027,2027-03-28",
        "2028,2028-04-16",
        "2029,2029-04-01",
        "2030,2030-04-21",
        "2038,2038-04-25"
    })
    void shouldKnowEasterOfAYear(int year, LocalDate sunday) {
        assertThat(Holiday.EASTER.in(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "MIDSUMMER_EVE,2026,2026-06-19", "MIDSUMMER_EVE,2030,2030-06-21", "ALL_SAINTS,2026,2026-10-31",
        "ALL_SAINTS,2027,2027-11-06", "ASCENSION,2027,2027-05-06", "PENTECOST,2026,2026-05-24",
        "THANKSGIVING,2026,2026-11-26", "LABOR_DAY,2027,2027-09-06", "SPRING_BANK_HOLIDAY,2026,2026-05-25"
    })
    void shouldKnowMovableHolidays(Holiday holiday, int year, LocalDate day) {
        assertThat(holiday.in(year)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "🎉",
                "שלום עולם",
                "\ud800",
                "den den den den",
                "31/31 99/99 2026-99-99",
                "vecka 99",
                "den 31 april",
                "om 99 dagar",
                "0/0"
            })
    void shouldReadAnyTextWithoutFailing(String text) {
        assertThat(swedish.find(text, TUESDAY)).hasSizeLessThan(2);
        assertThat(english.find(text, TUESDAY)).hasSizeLessThan(2);
    }

    @Test
    void shouldReadLongTurns() {
        String spaces = "den " + " ".repeat(50_000) + "14 mars";
        String many = "på fredag och ".repeat(5_000);

        assertThat(swedish.find(spaces, TUESDAY)).hasSizeLessThan(2);
        assertThat(swedish.find(many, TUESDAY)).hasSize(5_000);
    }
}
