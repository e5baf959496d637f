package se.superkoncis.web;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Numbers and times as people write them: Swedish {@code 1 234,5} and {@code 14 mars 2026 kl. 09.30}, British {@code
 * 1,234.5} and {@code 14 March 2026 at 09:30}. In templates {@code {value.in(frame.language)}}.
 */
@TemplateExtension
public final class Written {

    /** The pages are for people who run the platform, and the platform is at home in Sweden. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter SV =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm.ss", PageLanguage.SV.locale());
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss", PageLanguage.EN.locale());

    private Written() {}

    /** A time in Stockholm, to the second. */
    public static String in(Instant time, PageLanguage language) {
        return (language == PageLanguage.SV ? SV : EN).format(time.atZone(ZONE));
    }

    /** A whole number with its thousands apart. */
    public static String in(Integer number, PageLanguage language) {
        return written(BigDecimal.valueOf(number), 0, language);
    }

    /** A whole number with its thousands apart. */
    public static String in(Long number, PageLanguage language) {
        return written(BigDecimal.valueOf(number), 0, language);
    }

    /** A number with at most three decimals. */
    public static String in(Double number, PageLanguage language) {
        return written(BigDecimal.valueOf(number), 3, language);
    }

    /** A length of time in the largest unit that it fills, as in {@code 180 ms}, {@code 2,5 s}, {@code 7 d}. */
    public static String in(Duration time, PageLanguage language) {
        if (time.toMillis() < 1_000) {
            return in(time.toMillis(), language) + " ms";
        }
        if (time.toSeconds() < 60) {
            return written(BigDecimal.valueOf(time.toMillis(), 3), 1, language) + " s";
        }
        if (time.toMinutes() < 60) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48
                ? time.toHours() + " h"
                : time.toDays() + (language == PageLanguage.SV ? " dygn" : " d");
    }

    private static String written(BigDecimal number, int decimals, PageLanguage language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        if (language == PageLanguage.SV) {
            symbols.setMinusSign('\u2212');
        }
        DecimalFormat format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals), symbols);
        return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
