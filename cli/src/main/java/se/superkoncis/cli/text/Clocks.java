package se.superkoncis.cli.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as they are written in a terminal: in the zone of the machine. */
public final class Clocks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DateTimeFormatter moments;
    private final ZoneId zone = ZoneId.systemDefault();

    /** Times in a language. */
    public Clocks(Language language) {
        String pattern = language == Language.SV ? "d MMM yyyy 'kl.' HH.mm" : "d MMM yyyy, HH:mm";
        moments = DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** A moment of a day, from RFC 3339; what is no time is given back as it is. */
    public String moment(String time) {
        try {
            return moments.format(Instant.parse(time).atZone(zone));
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    /** The time of day to the second, which is 24-hour in both languages here; {@code --:--:--} when unknown. */
    public String time(Instant at) {
        return at == null ? "--:--:--" : TIME.format(at.atZone(zone));
    }
}
