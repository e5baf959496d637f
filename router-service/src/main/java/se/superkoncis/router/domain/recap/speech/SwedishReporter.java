package se.superkoncis.router.domain.recap.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Swedish reported speech. "Jag" as subject becomes the speaker's name, which keeps the word order; other statements become a clause
 * with "att", where a sentence adverb stands before the finite verb (Svenska Akademiens språklära, the BIFF rule). What is
 * fronted, addressed to a listener, or of an unknown build, is quoted.
 */
final class SwedishReporter implements Reporter {
    private static final Set<String> SINGULAR = Set.of("jag", "mig", "mej", "min", "mitt", "mina");
    /** "Mitt i" is a place, not a possession. */
    private static final Set<String> PLACES = Set.of("i", "på", "under", "emot", "framför", "bland", "emellan");

    private static final Set<String> ADDRESSED =
            Set.of("du", "dig", "dej", "din", "ditt", "dina", "ni", "er", "ert", "era");

    private final Quotes quotes = new Quotes('”', '”');
    private final Names names;

    SwedishReporter(Names names) {
        this.names = names;
    }

    @Override
    public String report(Said said, boolean settled) {
        if (said.sentence().endsWith("?")) {
            return said.speaker().opening() + " frågar: ”"
                    + said.sentence().replace("”", "").replace("\"", "") + "”";
        }
        Words words = new Words(said.sentence());
        SwedishClause.straighten(words);
        int first = words.count(SINGULAR) - words.countBefore("mitt", PLACES);
        if (words.has(ADDRESSED) || first > 1) {
            return quote(List.of(said));
        }
        if (first == 1) {
            return words.lower(0).equals("jag") && words.size() > 2 && SwedishClause.isVerb(words, 1)
                    ? said.speaker().opening() + " " + words.from(1) + "."
                    : quote(List.of(said));
        }
        if (settled && SwedishClause.isOfTheGroup(words)) {
            return capitalised(words.from(0)) + ".";
        }
        return SwedishClause.subordinate(words, names)
                .map(clause -> said.speaker().opening() + " säger att " + clause + ".")
                .orElseGet(() -> quote(List.of(said)));
    }

    @Override
    public String summary(List<Said> said) {
        return quotes.of(said, " sammanfattar");
    }

    @Override
    public String quote(List<Said> said) {
        return quotes.of(said, "");
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
