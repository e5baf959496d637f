package se.superkoncis.router.domain.recap.speech;

import java.util.Set;
import se.superkoncis.text.Tokens;

/**
 * Tells statements that can stand in minutes without their speaker: no question, nobody's own, and nobody
 * addressed. "Vi" may stay: Swedish minutes are written so. Who said it is in the turns that the point cites.
 */
final class PlainStatement {
    private static final Set<String> PERSONAL = Set.of(
            ("i me my mine myself i'm i've i'll i'd we us our ours ourselves we're we've we'll we'd let's you your yours yourself you're"
                            + " you've you'll you'd jag mig mej min mitt mina du dig dej din ditt dina ni er ert era")
                    .split(" "));

    private PlainStatement() {}

    static boolean is(String sentence) {
        return !sentence.endsWith("?")
                && Tokens.of(sentence).stream().noneMatch(word -> PERSONAL.contains(word.lower()));
    }
}
