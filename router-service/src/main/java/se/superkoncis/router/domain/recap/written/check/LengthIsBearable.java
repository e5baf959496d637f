package se.superkoncis.router.domain.recap.written.check;

import java.util.Optional;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;
import se.superkoncis.text.Tokens;

/** A point is one or two sentences on one line. */
final class LengthIsBearable implements PointRule {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 60;
    private static final int MOST_CHARS = 500;

    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        int words = Tokens.of(point.text(), MOST_WORDS + 1).size();
        boolean bearable =
                words >= FEWEST_WORDS && words <= MOST_WORDS && point.text().length() <= MOST_CHARS;
        boolean oneLine = point.text().chars().noneMatch(Character::isISOControl);
        return bearable && oneLine
                ? Optional.empty()
                : Optional.of("text must have " + FEWEST_WORDS + " to " + MOST_WORDS + " words on one line");
    }

    @Override
    public String code() {
        return "LENGTH";
    }
}
