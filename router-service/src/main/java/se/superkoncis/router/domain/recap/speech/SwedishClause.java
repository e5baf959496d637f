package se.superkoncis.router.domain.recap.speech;

import java.util.Optional;
import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.Language;

/** Word order of Swedish clauses, as far as it can be told without a dictionary. */
final class SwedishClause {
    private static final Set<String> SUBJECTS = Set.of(
            "vi", "det", "den", "de", "dom", "man", "han", "hon", "hen", "ingen", "alla", "jag", "något", "någon",
            "nån");
    private static final Set<String> GROUP = Set.of(
            "vi",
            "nämnden",
            "styrelsen",
            "styrgruppen",
            "gruppen",
            "mötet",
            "utskottet",
            "teamet",
            "kommittén",
            "rådet",
            "alla");
    private static final Set<String> ADVERBS = Set.of(
            "inte",
            "ju",
            "väl",
            "nog",
            "aldrig",
            "alltid",
            "också",
            "bara",
            "faktiskt",
            "kanske",
            "redan",
            "ändå",
            "fortfarande",
            "egentligen",
            "tyvärr",
            "ofta",
            "gärna",
            "absolut",
            "definitivt",
            "säkert",
            "nästan",
            "antagligen",
            "naturligtvis",
            "självklart",
            "helst",
            "heller",
            "snart",
            "nu",
            "troligen",
            "förmodligen",
            "knappast",
            "verkligen",
            "förstås",
            "emellertid",
            "dock",
            "självfallet",
            "således",
            "säkerligen",
            "givetvis",
            "även",
            "alltså");
    private static final Set<String> NOT_SUBJECT_START = Set.of(
            "då",
            "nu",
            "sen",
            "sedan",
            "här",
            "där",
            "idag",
            "igår",
            "imorgon",
            "i",
            "på",
            "av",
            "med",
            "om",
            "till",
            "från",
            "för",
            "hos",
            "vid",
            "under",
            "efter",
            "innan",
            "utan",
            "när",
            "eftersom",
            "så",
            "men",
            "och",
            "inte",
            "nej",
            "ja",
            "kanske",
            "hur",
            "vad",
            "vem",
            "vilken",
            "vilka",
            "varför",
            "att",
            "som",
            "också",
            "bara",
            "dessutom",
            "därför",
            "annars",
            "egentligen",
            "enligt",
            "mot",
            "mellan",
            "över",
            "genom",
            "ska",
            "kan",
            "har",
            "är",
            "får",
            "förra",
            "nästa",
            "senast",
            "tack",
            "bra",
            "okej",
            "först",
            "sist",
            "snart",
            "ibland",
            "ofta",
            "fast",
            "trots",
            "medan",
            "tills",
            "vore",
            "helst");
    private static final int LONGEST_SUBJECT = 4;

    private SwedishClause() {}

    /** "Då beslutar vi X" as "vi beslutar X": the opener goes, the subject comes first. */
    static void straighten(Words words) {
        boolean opener = words.starts("då") || words.starts("så") || words.starts("sen") || words.starts("sedan");
        if (opener && words.size() > 3 && !words.signBefore(1) && isVerb(words, 1) && isSubject(words, 2)) {
            words.move(2, 1);
            words.removeFirst();
        }
    }

    private static boolean isSubject(Words words, int at) {
        return SUBJECTS.contains(words.lower(at)) || GROUP.contains(words.lower(at));
    }

    static boolean isOfTheGroup(Words words) {
        return GROUP.contains(words.lower(0)) && isVerb(words, 1);
    }

    /** The statement as it stands after "att"; empty when its build is not known well enough. */
    static Optional<String> subordinate(Words words, Names names) {
        int verb = verbAfterSubject(words);
        if (verb < 1 || verb + 1 >= words.size() || isPersonal(words.lower(verb + 1))) {
            return Optional.empty();
        }
        int at = verb + 1;
        while (at < words.size() && ADVERBS.contains(words.lower(at)) && at < verb + 4) {
            at++;
        }
        for (int i = verb + 1; i < at; i++) {
            words.move(i, verb + (i - verb - 1));
        }
        words.set(0, names.inside(words.word(0)));
        return Optional.of(words.from(0));
    }

    private static int verbAfterSubject(Words words) {
        if (NOT_SUBJECT_START.contains(words.lower(0))) {
            return -1;
        }
        if (SUBJECTS.contains(words.lower(0)) && isVerb(words, 1)) {
            return 1;
        }
        for (int i = 1; i <= Math.min(LONGEST_SUBJECT, words.size() - 2); i++) {
            if (words.signBefore(i) || words.lower(i).equals("som")) {
                return -1;
            }
            if (FiniteVerbs.isCommon(Language.SWEDISH, words.lower(i))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isVerb(Words words, int at) {
        return FiniteVerbs.mayBe(Language.SWEDISH, words.lower(at));
    }

    private static boolean isPersonal(String word) {
        return Set.of("jag", "vi", "du", "ni", "han", "hon", "de", "dom", "man").contains(word);
    }
}
