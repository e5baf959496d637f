package se.superkoncis.router.domain.recap.written.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Section;
import se.superkoncis.router.domain.recap.written.Checked;
import se.superkoncis.router.domain.recap.written.Draft;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.Fault;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** Holds a draft against what was said; a point is told only when no rule has anything against it. */
public final class CheckDraft {
    /** The form first, then what costs more to find out. */
    private static final List<PointRule> RULES = List.of(
            new SectionIsKnown(),
            new CitesTurnsThatExist(),
            new LengthIsBearable(),
            new NothingFromOutside(),
            new NumbersOccur(),
            new NamesOccur(),
            new StandsOnItsTurns(),
            new SpeaksTheLanguage());

    private CheckDraft() {}

    /** The points that may be shown, and what is wrong with the others. */
    public static Checked check(Draft draft, Evidence evidence) {
        if (draft.unreadable() != null) {
            return new Checked(List.of(), List.of(new Fault(-1, "FORM", draft.unreadable())), 0);
        }
        if (draft.points().isEmpty()) {
            return new Checked(List.of(), List.of(new Fault(-1, "EMPTY", "there are no points")), 0);
        }
        List<Point> good = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < draft.points().size(); i++) {
            DraftPoint point = draft.points().get(i);
            Optional<Fault> fault = fault(i, point, evidence);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                good.add(
                        new Point(Section.valueOf(point.section()), point.text().strip(), point.turns()));
            }
        }
        return new Checked(good, faults, draft.points().size());
    }

    private static Optional<Fault> fault(int at, DraftPoint point, Evidence evidence) {
        for (PointRule rule : RULES) {
            Optional<String> fault = rule.fault(point, evidence);
            if (fault.isPresent()) {
                return Optional.of(new Fault(at, rule.code(), fault.get()));
            }
        }
        return Optional.empty();
    }
}
