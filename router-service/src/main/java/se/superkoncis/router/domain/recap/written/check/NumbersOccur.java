package se.superkoncis.router.domain.recap.written.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;
import se.superkoncis.router.domain.recap.written.evidence.SpokenNumber;

/** Each number of a point was said in the turns that it cites, or next to them: in digits or in words. */
final class NumbersOccur implements PointRule {
    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        Set<String> said = new HashSet<>();
        SpokenNumber.in(evidence.language(), evidence.around(point.turns()))
                .forEach(number -> said.addAll(number.readings()));
        return SpokenNumber.in(evidence.language(), point.text()).stream()
                .filter(number -> !number.isSmallWord())
                .filter(number -> number.readings().stream().noneMatch(said::contains))
                .findFirst()
                .map(number -> "the number " + number.written() + " was not said in the turns cited");
    }

    @Override
    public String code() {
        return "NUMBERS";
    }
}
