package se.superkoncis.router.domain.recap.written.check;

import java.util.Optional;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/** A recap is in the meeting's language; a quoted word or two of the other one is no fault. */
final class SpeaksTheLanguage implements PointRule {
    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        Language own = evidence.language();
        FunctionWords ours = FunctionWords.of(own);
        FunctionWords others = FunctionWords.of(own == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH);
        int forUs = 0;
        int forThem = 0;
        for (Token token : Tokens.of(point.text())) {
            boolean us = ours.contains(token.lower());
            boolean them = others.contains(token.lower());
            forUs += us && !them ? 1 : 0;
            forThem += them && !us ? 1 : 0;
        }
        return forThem >= 2 && forThem > forUs
                ? Optional.of("write in " + (own == Language.SWEDISH ? "Swedish" : "English"))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "LANGUAGE";
    }
}
