package se.superkoncis.router.domain.recap.written.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.SentenceSplitter;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * Each name of a point was said in the turns that it cites, or next to them, or is who spoke there. A name is a word with a capital;
 * at the start of a sentence, where every word has one, it is a word that nobody said and that no recap begins with.
 */
final class NamesOccur implements PointRule {
    private static final Set<String> OPENERS = Set.of(
            ("mötet gruppen teamet projektet beslut beslutet beslutades beslutat diskussion diskussionen diskuterades förslag"
                            + " förslaget frågan frågor ansvarig deltagarna arbetet nästa planen punkten oklart öppet samtliga"
                            + " ingen någon man inga uppföljning")
                    .split(" "));
    private static final Set<String> ENGLISH_OPENERS = Set.of(
            ("meeting group team project decision decided discussion discussed proposal question questions participants work next"
                            + " plan unclear open everyone nobody someone agreed action follow-up everybody members")
                    .split(" "));

    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        Set<String> said = new HashSet<>();
        Tokens.of(evidence.around(point.turns())).forEach(t -> said.add(Evidence.bare(t.text())));
        for (String sentence : SentenceSplitter.split(point.text())) {
            List<Token> words = Tokens.of(sentence);
            for (int i = 0; i < words.size(); i++) {
                Token word = words.get(i);
                boolean name = word.isCapitalised() && (i > 0 || !opens(word, evidence));
                if (name
                        && !said.contains(Evidence.bare(word.text()))
                        && !word.lower().equals("i")) {
                    return Optional.of("the name " + word.text() + " was not said in the turns cited");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence may begin with the word whoever was named. */
    private static boolean opens(Token word, Evidence evidence) {
        return FunctionWords.of(Language.SWEDISH).contains(word.lower())
                || FunctionWords.of(Language.ENGLISH).contains(word.lower())
                || OPENERS.contains(word.lower())
                || ENGLISH_OPENERS.contains(word.lower())
                || evidence.knows(word);
    }

    @Override
    public String code() {
        return "NAMES";
    }
}
