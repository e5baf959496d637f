package se.superkoncis.decision.domain.owner.person;

import java.util.Set;
import se.superkoncis.text.FiniteVerbs;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;

/** Words that are names as well; without a capital only their surroundings tell that somebody is meant. Swedish and English. */
final class Homographs {
    private static final Set<String> WORDS = words("""
            bo stig sten björn per ulf kaj liv my vera frej sol love ek ask berg lund falk palm strand ström dahl dal alm lind
            frisk roos ros rask blom sand hall hall stark lycke svan bäck holm rang modig ärlig kant bro mark tage siv vide maj
            juni juli april augusti mars vår linde åker äng ås hed sjö vik fors stål sköld svärd dolk lilja vinter sommar
            will mark bill rich grant art rose hope joy dawn faith grace pat drew chase miles sue ray rob jack nick frank dean
            may june august summer guy gene glen cliff heath lance max earl duke robin daisy iris ivy lily violet pearl ruby
            amber olive penny sandy dot eve christian kit bob van don ken sky jean angel victor wade reed bud chip dale major
            prince rex page brook lane ford stone wood hill field rivers banks price young long short white black brown green
            gray grey day king bishop cook baker carter mason miller smith fox wolf hawk crane swan bell ball bush moon snow frost
            winter west north rock rush case case good best sharp strong small little noble bond cash church cross park pope
            post power powers speed street train weeks wells wise
            """);
    private static final Set<String> BEFORE =
            words("och men så då sen ska kan får tar gör och and but so then okay ok ja jo");
    private static final Set<String> AFTER = words("""
            du kan ska tar får gör fixar skickar ringer skriver ser kollar återkommer ansvarar håller måste you can will could
            would takes sends writes calls does is has
            """);

    private Homographs() {}

    private static Set<String> words(String text) {
        return java.util.Arrays.stream(text.strip().split("\\s+"))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether the word, in lower case, has a life as a common word. */
    static boolean contains(String lower) {
        return WORDS.contains(lower) || isGrammar(lower);
    }

    /** Whether it is a function word or a common verb form of either language: never a misspelt name. */
    static boolean isGrammar(String lower) {
        for (Language language : Language.values()) {
            if (FunctionWords.of(language).contains(lower) || FiniteVerbs.isCommon(language, lower)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands around the word makes it a name: it is called upon, or does something. */
    static boolean standsAsName(Said said, int at) {
        boolean opens = at == 0 || said.stopAfter(at - 1) != ' ' || BEFORE.contains(said.lower(at - 1));
        boolean alone = said.stopAfter(at) != ' ' || at + 1 == said.size();
        if (opens && alone) {
            return true;
        }
        return opens && at + 1 < said.size() && AFTER.contains(said.lower(at + 1));
    }

    /** Whether the word carries a capital that a sentence start does not explain. */
    static boolean isMarkedAsName(Said said, int at) {
        Token word = said.word(at);
        boolean starts = at == 0 || ".?!…".indexOf(said.stopAfter(at - 1)) >= 0;
        return word.isCapitalised() && !starts;
    }
}
