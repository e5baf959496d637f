package se.superkoncis.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.superkoncis.events.MeetingLifecycle.Turn;

/** Meetings out of a seed: the same seed says the same words. Sentences are plain, with decisions and tasks among them. */
public final class Speech {
    private static final Words SWEDISH = new Words(
            List.of("Gunilla", "Tobias", "Maryam", "Lennart", "Åsa", "Örjan"),
            List.of("budgeten", "upphandlingen", "rapporten", "flytten", "avtalet", "tidplanen", "utbildningen"),
            List.of(
                    "Jag tycker att %s ser bra ut, men vi behöver mer tid.",
                    "Då beslutar vi att %s gäller från första mars.",
                    "%2$s tar fram ett förslag om %1$s till på fredag.",
                    "Har vi hört något om %s från kommunen?",
                    "Det är fortfarande oklart hur %s ska betalas.",
                    "Eh, ja, alltså, %s var det ja.",
                    "Vi skjuter på %s till nästa möte."));
    private static final Words ENGLISH = new Words(
            List.of("Alice", "Ben", "Chloe", "Dev", "Ellen", "Frank"),
            List.of("the budget", "the tender", "the report", "the move", "the contract", "the schedule"),
            List.of(
                    "I think %s looks fine, but we need more time.",
                    "So we agree that %s starts on the first of March.",
                    "%2$s will draft a proposal on %1$s by Friday.",
                    "Have we heard anything about %s from the customer?",
                    "It is still open how %s will be paid for.",
                    "Um, yeah, right, %s it was.",
                    "Let us put %s off until the next meeting."));

    private final Words words;
    private final Random random;

    private Speech(Words words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    private record Words(List<String> people, List<String> topics, List<String> sentences) {}

    /** Swedish. */
    public static Speech swedish(long seed) {
        return new Speech(SWEDISH, seed);
    }

    /** English. */
    public static Speech english(long seed) {
        return new Speech(ENGLISH, seed);
    }

    /** {@code sv} or {@code en}. */
    public String language() {
        return words == SWEDISH ? "sv" : "en";
    }

    /** Who speaks. */
    public List<String> people() {
        return words.people();
    }

    /** The next turns, of one to three sentences, some seconds each. */
    public List<Turn> turns(int count) {
        List<Turn> turns = new ArrayList<>(count);
        long clock = 0;
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int s = random.nextInt(3); s >= 0; s--) {
                text.append(sentence()).append(s == 0 ? "" : " ");
            }
            long end = clock + 1_000 + 60L * text.length();
            turns.add(new Turn(pick(words.people()), clock, end, text.toString()));
            clock = end + random.nextInt(500);
        }
        return List.copyOf(turns);
    }

    private String sentence() {
        String said = String.format(Locale.ROOT, pick(words.sentences()), pick(words.topics()), pick(words.people()));
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
