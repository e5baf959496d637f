package se.superkoncis.decision.domain.owner;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.superkoncis.decision.domain.owner.claim.Claim;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.speech.Predicate;
import se.superkoncis.decision.domain.owner.speech.Predicate.Deed;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.SentenceSplitter;

/**
 * "It'll be with you by Friday", "den är uppe före lunch": who says in what state a thing will be by a time sees to it, unless the turn
 * says that somebody else does.
 */
final class PromisedState {
    private static final Set<String> OTHERS =
            Set.of("han", "hon", "hen", "he", "she", "he's", "she's", "he'll", "she'll");
    private static final Pattern STATE = Pattern.compile("(?<![\\p{L}'])(?:"
            + "(?:it|that|this|they|those|these|both)(?:'ll| will| can|'s gonna|'s going to| is going to|'re going to) be (?:in|with|out|up|there|done|ready|over|on|live|back|sorted|finished)"
            + "|(?:it|that|this|they|those) (?:goes|go) (?:in|out|up|off|over|live|to)"
            + "|(?:det|den|dom|de) (?:är|ligger|sitter|åker|går|kommer)(?: \\p{L}+){0,2}? (?:klara?|klart|färdiga?|färdigt|ute|uppe|inne|framme|på plats|iväg|i väg|ut|upp|in|fram|ordnat|fixat|gjort)"
            + ")(?![\\p{L}])");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\p{L}])(?:by|before|tonight|today|tomorrow|on|first thing|this|next"
                    + "|till|innan|före|senast|idag|i dag|i kväll|ikväll|i eftermiddag|imorgon|i morgon|i morron|på|vecka|nästa|dan efter|dagen efter)(?![\\p{L}])");

    private PromisedState() {}

    /** Whether the speaker promises so in the turn. */
    static boolean isIn(SpokenTurn turn, String text, Iterable<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.kind() == Kind.NOBODY || claim.kind() == Kind.WHO || claim.kind() == Kind.DECLINES) {
                return false;
            }
        }
        if (turn.speaker().isEmpty() || isOthersDoing(turn)) {
            return false;
        }
        for (String sentence :
                SentenceSplitter.split(text.toLowerCase(Locale.ROOT).replace('’', '\''))) {
            var state = STATE.matcher(sentence);
            if (!sentence.endsWith("?")
                    && state.find()
                    && TIME.matcher(sentence)
                            .region(state.start(), sentence.length())
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the turn says that somebody who isn't spoken to does it: "she's doing it over the weekend". */
    static boolean isOthersDoing(SpokenTurn turn) {
        for (int at = 0; at < turn.size(); at++) {
            if (OTHERS.contains(turn.lower(at))) {
                Predicate predicate = turn.grammar().of(turn, at, at + 1);
                boolean does = predicate.deed() == Deed.DOES || predicate.deed() == Deed.MAY;
                if (does && !predicate.asks()) {
                    return true;
                }
            }
        }
        return false;
    }
}
