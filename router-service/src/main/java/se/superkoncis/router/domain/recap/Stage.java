package se.superkoncis.router.domain.recap;

import java.util.List;
import se.superkoncis.router.domain.recap.deep.Piece;
import se.superkoncis.text.Language;

/**
 * A round of choosing: the section that it is for, null for all of them, and the share of the recap that it may fill. Decisions and
 * tasks come first where cues find them well, which is in Swedish; English recaps gain more from free choice.
 */
record Stage(Section section, boolean clear, double share) {
    private static final double UNCLEAR = 0.25;

    static List<Stage> of(Language language) {
        Stage all = new Stage(null, false, 1);
        return language == Language.ENGLISH
                ? List.of(all)
                : List.of(
                        new Stage(Section.SETTLED, true, 0.3),
                        new Stage(Section.SETTLED, false, 0.3 * UNCLEAR),
                        new Stage(Section.ACTIONS, true, 0.3),
                        new Stage(Section.ACTIONS, false, 0.3 * UNCLEAR),
                        new Stage(Section.OPEN, true, 0.15),
                        new Stage(Section.OPEN, false, 0.15 * UNCLEAR),
                        all);
    }

    /** How much more a piece of the section matters than its words alone say. */
    static double boost(Section section) {
        return switch (section) {
            case SETTLED, ACTIONS -> 1.5;
            case OPEN -> 1.2;
            case TOPIC -> 1;
        };
    }

    boolean takes(Piece piece) {
        return section == null || piece.section() == section.ordinal() && piece.clear() == clear;
    }
}
