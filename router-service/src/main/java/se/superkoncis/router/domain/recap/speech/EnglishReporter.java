package se.superkoncis.router.domain.recap.speech;

import java.util.List;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Language;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Speaker;

/**
 * English reported speech. "I" and "we" become "they", which agrees with every verb form, so nothing has to be known about the
 * verb and nothing about the speaker. Where "they" is already someone else, or the listener is addressed, the words are quoted.
 */
final class EnglishReporter implements Reporter {
    private static final Set<String> OTHERS =
            Set.of("they", "them", "their", "they're", "they've", "they'll", "theirs");
    private static final Set<String> ADDRESSED = Set.of("your", "yours", "yourself", "you've", "you'd");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "should", "may", "might", "must", "had", "did", "was");

    private static final Set<String> QUESTION_WORDS = Set.of("why", "how", "who", "which", "where", "whether");
    private static final int SHORTEST_CLAUSE = 3;

    private final Quotes quotes = new Quotes('"', '"');
    private final Names names;

    EnglishReporter(Names names) {
        this.names = names;
    }

    @Override
    public String report(Said said, boolean settled) {
        Words words = new Words(said.sentence());
        if (said.sentence().endsWith("?")) {
            return EnglishQuestion.whether(words, names)
                    .map(clause -> said.speaker().opening() + " asked " + clause + ".")
                    .orElseGet(() -> said.speaker().opening() + " asked: \"" + plain(said.sentence()) + "\"");
        }
        if (words.has(OTHERS) && words.has(EnglishPronouns.FIRST) || words.has(ADDRESSED) || !isStatement(words)) {
            return quote(List.of(said));
        }
        return statement(said.speaker(), words, settled);
    }

    /** Whether the sentence can stand after "said that": a clause, no order, nobody called by name. */
    private boolean isStatement(Words words) {
        boolean called = names.isPerson(words.lower(0))
                && (EnglishPronouns.FIRST.contains(words.lower(1))
                        || words.lower(1).equals("you"));
        String first = words.lower(0);
        boolean order = FiniteVerbs.beginsOrder(first) && !first.equals("let's");
        boolean noSubject = QUESTION_WORDS.contains(first)
                || first.indexOf('\'') < 0 && FiniteVerbs.isCommon(Language.ENGLISH, first);
        boolean participle = words.lower(0).endsWith("ing") && words.lower(0).length() > 5;
        return !called && !order && !noSubject && !participle && firstPartIsClause(words);
    }

    /** "The order for Q3, what's in it, and the date" is a list, though there is a verb in it. */
    private boolean firstPartIsClause(Words words) {
        int end = 1;
        while (end < words.size() && !words.signBefore(end)) {
            end++;
        }
        boolean wholeCounts = end < SHORTEST_CLAUSE && !names.isPerson(words.lower(0));
        return FiniteVerbs.anyIn(Language.ENGLISH, Tokens.of(wholeCounts ? words.from(0) : words.between(0, end)));
    }

    private String statement(Speaker speaker, Words words, boolean settled) {
        if (settled && EnglishPronouns.beginsWithFuture(words, "we")) {
            return "The team will " + shifted(words, EnglishPronouns.futureLength(words)) + ".";
        }
        if (EnglishPronouns.beginsWithFuture(words, "i")) {
            return speaker.opening() + " will " + shifted(words, EnglishPronouns.futureLength(words)) + ".";
        }
        if (words.starts("we", "decided") || words.starts("we", "agreed")) {
            return "The team " + shifted(words, 1) + ".";
        }
        if (words.starts("i", "think") || words.starts("i", "thought")) {
            int from = words.lower(2).equals("that") ? 3 : 2;
            return speaker.opening() + " thought that " + shifted(words, from) + ".";
        }
        if (words.starts("i", "suggest") || words.starts("i", "propose")) {
            return speaker.opening() + " " + words.lower(1) + (words.lower(1).endsWith("e") ? "d " : "ed ")
                    + shifted(words, 2) + ".";
        }
        if (words.starts("let's") && words.size() > 2) {
            return speaker.opening() + " suggested that they " + shifted(words, 1) + ".";
        }
        if (words.lower(0).equals("i") && MODALS.contains(words.lower(1))) {
            return speaker.opening() + " " + shifted(words, 1) + ".";
        }
        return speaker.opening() + " said that " + shifted(words, 0) + ".";
    }

    @Override
    public String summary(List<Said> said) {
        return quotes.of(said, " sums up");
    }

    @Override
    public String quote(List<Said> said) {
        return quotes.of(said, "");
    }

    private String shifted(Words words, int from) {
        return EnglishPronouns.shifted(words, from, names);
    }

    private static String plain(String sentence) {
        return sentence.replace("\"", "");
    }
}
