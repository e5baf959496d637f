package se.superkoncis.router.domain.recap.written.check;

import java.util.Arrays;
import java.util.Optional;
import se.superkoncis.router.domain.recap.Section;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** A point belongs in one of the sections of a recap. */
final class SectionIsKnown implements PointRule {
    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        boolean known = Arrays.stream(Section.values()).anyMatch(s -> s.name().equals(point.section()));
        return known ? Optional.empty() : Optional.of("section must be one of TOPIC, SETTLED, OPEN, ACTIONS");
    }

    @Override
    public String code() {
        return "SECTION";
    }
}
