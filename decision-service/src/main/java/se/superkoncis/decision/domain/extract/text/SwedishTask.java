package se.superkoncis.decision.domain.extract.text;

import java.util.Optional;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Language;

/** Swedish has the subject before the verb, or after it when something else comes first. */
final class SwedishTask implements TaskForm {
    private static final int LONGEST_LEAD = 6;
    private static final Set<String> DOERS = Set.of("jag", "du", "ni");
    private static final Set<String> AUXILIARIES = Set.of(
            "ska", "skall", "kan", "får", "måste", "vill", "tänker", "behöver", "hinner", "skulle", "bör", "lovar",
            "tänkte");
    private static final Set<String> ADVERBS = Set.of(
            "väl", "nog", "också", "även", "ju", "gärna", "då", "bara", "kanske", "själv", "i", "så", "fall", "att",
            "kunna");
    private static final Set<String> STATES =
            Set.of("är", "har", "vet", "tror", "tycker", "menar", "blir", "kommer", "för", "hör", "ser");

    private static final Set<String> ANYBODY = Set.of("vi", "man", "någon", "nån");
    private static final Set<String> WHO = Set.of("vem", "vilka");
    private static final Set<String> WISHES =
            Set.of("kan", "ska", "skall", "skulle", "borde", "bör", "måste", "behöver", "får");
    private static final Set<String> SHORT_INFINITIVES =
            Set.of("få", "gå", "se", "ge", "be", "stå", "ta", "dra", "slå");

    @Override
    public Optional<String> wanted(String sentence) {
        Wording words = new Wording(sentence);
        int limit = Math.min(words.size() - 1, LONGEST_LEAD);
        for (int at = 0; at < limit; at++) {
            String first = words.lower(at);
            String second = words.lower(at + 1);
            if (WHO.contains(first) && isVerb(second)) {
                return task(words, at + 1, at + 2);
            }
            if (WISHES.contains(first) && ANYBODY.contains(second)) {
                // "Kan vi inte …?" asks for it; "vi ska inte …" refuses it.
                return infinitiveFrom(words, words.lower(at + 2).equals("inte") ? at + 3 : at + 2);
            }
            if (ANYBODY.contains(first) && WISHES.contains(second)) {
                return infinitiveFrom(words, at + 2);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> of(String sentence) {
        Wording words = new Wording(sentence);
        int limit = Math.min(words.size() - 1, LONGEST_LEAD);
        for (int at = 0; at < limit; at++) {
            boolean doerFirst = DOERS.contains(words.lower(at));
            boolean verbFirst = DOERS.contains(words.lower(at + 1));
            int verb = doerFirst ? at + 1 : at;
            if ((doerFirst || verbFirst) && isVerb(words.lower(verb))) {
                return task(words, verb, doerFirst ? verb + 1 : at + 2);
            }
        }
        return Optional.empty();
    }

    private static boolean isVerb(String lower) {
        return AUXILIARIES.contains(lower)
                || !STATES.contains(lower) && SwedishVerbs.infinitive(lower).isPresent();
    }

    private static Optional<String> task(Wording words, int verb, int rest) {
        String finite = words.lower(verb);
        int from = rest;
        while (ADVERBS.contains(words.lower(from))) {
            from++;
        }
        if (AUXILIARIES.contains(finite)) {
            return infinitiveFrom(words, from);
        }
        if (from >= words.size()) {
            return Optional.empty();
        }
        words.drop(0, from - 1);
        words.replace(0, SwedishVerbs.infinitive(finite).orElse(finite));
        coordinate(words);
        return Optional.of(words.written());
    }

    private static Optional<String> infinitiveFrom(Wording words, int start) {
        int from = start;
        while (ADVERBS.contains(words.lower(from))) {
            from++;
        }
        String main = words.lower(from);
        if (from >= words.size() - 1 || !main.endsWith("a") && !SHORT_INFINITIVES.contains(main)) {
            return Optional.empty();
        }
        words.drop(0, from);
        coordinate(words);
        return Optional.of(words.written());
    }

    /** "ringer och frågar" is one task: the verbs after "och" follow the first. */
    private static void coordinate(Wording words) {
        for (int at = 1; at < words.size() - 1; at++) {
            boolean joins = words.lower(at).equals("och") || words.lower(at).equals("å");
            String next = words.lower(at + 1);
            if (joins && isCommonVerb(next)) {
                words.replace(at + 1, SwedishVerbs.infinitive(next).orElse(next));
            }
        }
    }

    private static boolean isCommonVerb(String lower) {
        return FiniteVerbs.isCommon(Language.SWEDISH, lower) && lower.endsWith("r") && !STATES.contains(lower);
    }
}
