package se.superkoncis.decision.domain.deadline;

import java.util.Locale;
import se.superkoncis.text.date.DateMention;
import se.superkoncis.text.date.DateMention.Bound;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/** Times that are said beside an item but don't tell when it is due: refused days, absences, conditions, the past, whole seasons. */
final class NotADeadline {
    private final SpokenCues cues;
    private final boolean decision;

    NotADeadline(SpokenCues cues, boolean decision) {
        this.cues = cues;
        this.decision = decision;
    }

    boolean test(TimeSaid said) {
        return said.day().isEmpty()
                || refused(said)
                || farewell(said)
                || tooWide(said)
                || absence(said)
                || conditional(said)
                || past(said);
    }

    /** "Not Friday", "scrap the tenth", "fredag går inte". */
    private boolean refused(TimeSaid said) {
        return cues.rejectedBefore.matcher(said.lead()).find()
                || cues.rejectedAfter.matcher(said.trail()).find();
    }

    /** "Tack för idag", "that's all for this week". */
    private boolean farewell(TimeSaid said) {
        boolean now = said.mention().kind() == Kind.TODAY || said.mention().precision() == Precision.WEEK;
        return now
                && cues.farewell.matcher(said.clause().toLowerCase(Locale.ROOT)).find();
    }

    /** A month, quarter or year is a deadline only when something bounds it; a decision isn't made "today". */
    private boolean tooWide(TimeSaid said) {
        DateMention mention = said.mention();
        if (decision && mention.kind() == Kind.TODAY && mention.bound() != Bound.FROM) {
            return true;
        }
        boolean wide = mention.kind() == Kind.PERIOD && mention.precision() != Precision.WEEK;
        return wide && (mention.bound() == Bound.NONE || mention.bound() == Bound.UNTIL)
                || mention.precision() == Precision.YEAR
                        && mention.kind() == Kind.PERIOD
                        && mention.bound() != Bound.FROM;
    }

    private boolean absence(TimeSaid said) {
        return cues.unavailable.matcher(said.around()).find();
    }

    private boolean conditional(TimeSaid said) {
        return cues.condition.matcher(said.lead()).matches();
    }

    private boolean past(TimeSaid said) {
        return said.mention().bound() == Bound.NONE
                && cues.past.matcher(said.around()).find()
                && !cues.ahead.matcher(said.around()).find();
    }
}
