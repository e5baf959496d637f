package se.superkoncis.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.superkoncis.text.Language;

/** Any date of 2025–2030, written in any form and put in any place of a sentence, is read back from a meeting at most 11 months before. */
class WrittenDatesTest {
    private static final Locale SV = Locale.forLanguageTag("sv-SE");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final int ROUNDS = 600;

    private static final String[] TEN_SV = {"tjugo", "trettio"};
    private static final String[] ORDINALS_SV = {
        "första",
        "andra",
        "tredje",
        "fjärde",
        "femte",
        "sjätte",
        "sjunde",
        "åttonde",
        "nionde",
        "tionde",
        "elfte",
        "tolfte",
        "trettonde",
        "fjortonde",
        "femtonde",
        "sextonde",
        "sjuttonde",
        "artonde",
        "nittonde",
        "tjugonde"
    };
    private static final String[] ORDINALS_EN = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };

    record Form(Language language, String name, Function<LocalDate, String> write) {
        @Override
        public String toString() {
            return language.code() + " " + name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                swedish("den 14 mars", d -> "den " + format("d MMMM", SV, d)),
                swedish("14 mars 2027", d -> format("d MMMM yyyy", SV, d)),
                swedish("den fjortonde mars", d -> "den " + ordinalSv(d.getDayOfMonth(), "") + format(" MMMM", SV, d)),
                swedish(
                        "den tjugo femte mars",
                        d -> "den " + ordinalSv(d.getDayOfMonth(), " ") + format(" MMMM", SV, d)),
                swedish(
                        "den femtonde i tredje",
                        d -> "den " + ordinalSv(d.getDayOfMonth(), "") + " i " + ordinalSv(d.getMonthValue(), "")),
                swedish("måndag den 2 februari", d -> format("EEEE", SV, d) + " den " + format("d MMMM", SV, d)),
                swedish("14/3", d -> d.getDayOfMonth() + "/" + d.getMonthValue()),
                swedish("den 14.3.", d -> "den " + d.getDayOfMonth() + "." + d.getMonthValue() + "."),
                swedish("14.3.2027", d -> format("d.M.yyyy", SV, d)),
                swedish("14/3-27", d -> format("d/M-yy", SV, d)),
                swedish("2027-03-14", LocalDate::toString),
                english("March 14", d -> format("MMMM d", Locale.UK, d)),
                english(
                        "March 14th, 2027",
                        d -> format("MMMM ", Locale.UK, d) + nth(d.getDayOfMonth()) + ", " + d.getYear()),
                english("the 14th of March", d -> "the " + nth(d.getDayOfMonth()) + format(" 'of' MMMM", Locale.UK, d)),
                english(
                        "the fourteenth of March",
                        d -> "the " + ordinalEn(d.getDayOfMonth(), "-") + format(" 'of' MMMM", Locale.UK, d)),
                english(
                        "march twenty fifth",
                        d -> format("MMMM ", Locale.UK, d).toLowerCase(Locale.UK) + ordinalEn(d.getDayOfMonth(), " ")),
                english("14 March 2027", d -> format("d MMMM yyyy", Locale.UK, d)),
                english("Sunday, March 14th", d -> format("EEEE, MMMM ", Locale.UK, d) + nth(d.getDayOfMonth())),
                english("14/3/2027", d -> format("d/M/yyyy", Locale.UK, d)),
                english("2027-03-14", LocalDate::toString));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldReadBackAnyWrittenDate(Form form) {
        Random random = new Random(20_260_310);
        DateFinder finder = new DateFinder(form.language());
        List<String> frames = form.language() == Language.SWEDISH
                ? List.of(
                        "%s",
                        "Ni har den senast %s, tack.", "eh jag skickar den %s så är det gjort", "%s.", "Klart till %s?")
                : List.of(
                        "%s",
                        "You'll have it by %s, thanks.", "uh i'll send it on %s so that's that", "%s.", "Done by %s?");

        for (int round = 0; round < ROUNDS; round++) {
            LocalDate date = FIRST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, LAST) + 1));
            LocalDate meetingDay = date.minusDays(random.nextInt(330));
            String sentence = frames.get(random.nextInt(frames.size()))
                    .formatted(form.write().apply(date));
            if (random.nextBoolean()) {
                sentence = sentence.toLowerCase(SV);
            }

            List<DateMention> mentions = finder.find(sentence, meetingDay);

            assertThat(mentions).as("%s on %s", sentence, meetingDay).hasSize(1);
            assertThat(mentions.get(0).due())
                    .as("%s on %s", sentence, meetingDay)
                    .contains(date);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldReadBackAnyWeekNumber(Language language) {
        Random random = new Random(12);
        DateFinder finder = new DateFinder(language);
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate meetingDay = FIRST.plusDays(random.nextInt(2000));
            LocalDate friday = meetingDay.plusDays(1L + random.nextInt(350));
            friday = friday.plusDays(Math.floorMod(5 - friday.getDayOfWeek().getValue(), 7));
            int week = friday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);

            List<DateMention> mentions =
                    finder.find((language == Language.SWEDISH ? "senast vecka " : "by week ") + week, meetingDay);

            assertThat(mentions).hasSize(1);
            assertThat(mentions.get(0).due())
                    .as("week %d from %s", week, meetingDay)
                    .contains(friday);
        }
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    private static Form swedish(String name, Function<LocalDate, String> write) {
        return new Form(Language.SWEDISH, name, write);
    }

    private static Form english(String name, Function<LocalDate, String> write) {
        return new Form(Language.ENGLISH, name, write);
    }

    private static String format(String pattern, Locale locale, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    private static String ordinalSv(int number, String gap) {
        return number <= 20
                ? ORDINALS_SV[number - 1]
                : number == 30 ? "trettionde" : TEN_SV[number / 10 - 2] + gap + ORDINALS_SV[number % 10 - 1];
    }

    private static String ordinalEn(int number, String gap) {
        return number <= 20
                ? ORDINALS_EN[number - 1]
                : number == 30 ? "thirtieth" : (number < 30 ? "twenty" : "thirty") + gap + ORDINALS_EN[number % 10 - 1];
    }

    private static String nth(int number) {
        int last = number / 10 == 1 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }
}
