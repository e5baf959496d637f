package se.superkoncis.embedded.provider.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A turn worth telling, and where in a recap it belongs. */
record Quote(Kind kind, Turn turn, String text) {

    /** Sections of a recap, and words by which a turn belongs there. */
    enum Kind {
        TOPIC("(?!)"),
        SETTLED("beslut|bestäm|vi kör|vi väljer|decid|agree|let's go with|we'll go|we will"),
        OPEN("\\?$|öppen fråga|vet inte|återkommer|open question|not sure|don't know"),
        ACTIONS(
                "jag (tar|gör|skickar|ordnar|fixar|skriver|bokar)|senast|i'll|i will|can you|you'll|by (mon|tues|wednes|thurs|fri)day");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private static final int MOST = 12;
    private static final int LONGEST = 240;

    /** The turns worth telling, in their order; none when there are no turns. */
    static List<Quote> from(List<Turn> turns) {
        List<Quote> found = new ArrayList<>();
        turns.stream()
                .filter(turn -> turn.text().length() > 20)
                .max(Comparator.comparingInt(turn -> Math.min(turn.text().length(), LONGEST)))
                .ifPresent(turn -> found.add(new Quote(Kind.TOPIC, turn, cut(turn.text()))));
        for (Kind kind : List.of(Kind.SETTLED, Kind.ACTIONS, Kind.OPEN)) {
            turns.stream()
                    .filter(turn -> turn.text().length() > 12
                            && kind.words.matcher(turn.text()).find())
                    .filter(turn -> found.stream().noneMatch(quote -> quote.turn() == turn))
                    .limit(kind == Kind.OPEN ? 2 : MOST / 3)
                    .forEach(turn -> found.add(new Quote(kind, turn, cut(turn.text()))));
        }
        return found;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Math.max(text.lastIndexOf(". ", LONGEST), text.lastIndexOf("? ", LONGEST));
        return end > 40 ? text.substring(0, end + 1) : text.substring(0, text.lastIndexOf(' ', LONGEST));
    }
}
