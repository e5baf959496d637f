package se.superkoncis.control.application.guardrail;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.control.application.Changes;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.guardrail.Answer;
import se.superkoncis.control.domain.guardrail.Guardrail;
import se.superkoncis.control.domain.guardrail.GuardrailStore;
import se.superkoncis.control.domain.guardrail.Response;
import se.superkoncis.control.domain.guardrail.Rules;
import se.superkoncis.control.domain.guardrail.Situation;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** Lets something happen to a guardrail: its state, what it holds and the audit are one transaction. The lock is held. */
@ApplicationScoped
class Guardrails {

    /** Name under which guardrails act. */
    static final String ACTOR = "guardrail";

    private static final String TRIPPED = "guardrail.tripped";
    private static final String CAP = "router.budget-per-meeting";
    private static final String ARMED = "degrade.armed";
    private static final Pattern SEK = Pattern.compile("\"(\\d{1,9}(?:\\.\\d{1,6})?)\"");
    private static final int ALL = Integer.MAX_VALUE;

    private final Changes changes;
    private final Stores stores;
    private final GuardrailStore store;
    private final Holds holds;
    private final Rules rules;

    Guardrails(Changes changes, Stores stores, GuardrailStore store, Holds holds, Rules rules) {
        this.changes = changes;
        this.stores = stores;
        this.store = store;
        this.holds = holds;
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    GuardrailStore store() {
        return store;
    }

    /** What holds for a guardrail now. */
    Situation situation(String id) {
        return new Situation(changes.now(), rules, Response.of(id), isArmed(), cap());
    }

    /** Whether a person took back what it holds before its end, or made a value of their own of it. */
    boolean isTakenBack(Guardrail guardrail, Situation at) {
        return guardrail.heldUntil() != null
                && at.now().isBefore(guardrail.heldUntil())
                && !holds.stand(guardrail, rules);
    }

    /** What the time makes of it: first what people did, then what is due. */
    Answer look(Guardrail guardrail, Situation at) {
        if (isTakenBack(guardrail, at)) {
            return guardrail.undone(holds.whoTookBack(guardrail, rules), at);
        }
        Answer due = guardrail.look(at);
        boolean renew = due instanceof Answer.Stays && guardrail.needsRenewal(at.now(), rules);
        return renew ? new Answer.Notes(guardrail.renewed(at.now(), rules)) : due;
    }

    /** Makes it so; false when nothing changed for anybody. */
    boolean apply(Answer answer, Wish wish) {
        if (answer instanceof Answer.Notes notes) {
            store.save(notes.next());
            holds.bring(notes.next(), rules, Wish.because(ACTOR, Reason.of(Because.STILL_HOLDS)));
            return false;
        }
        if (answer instanceof Answer.Moves moves) {
            Wish reasoned = wish.reason() == null ? Wish.because(wish.actor(), moves.why()) : wish;
            holds.bring(moves.next(), rules, reasoned);
            store.save(moves.next());
            changes.note(moves.action(), "guardrail/" + moves.next().id(), null, reasoned);
            if (moves.action().equals(TRIPPED)) {
                noteKept(moves.next());
            }
            return true;
        }
        return false;
    }

    /** Who looks for what the guardrail should hold is told why it is another value. */
    private void noteKept(Guardrail guardrail) {
        for (Stored<FlagOverride> kept : holds.keptOfPersons(guardrail, rules)) {
            Reason why = Reason.of(
                    Because.PERSONS_VALUE_STAYS,
                    "guardrail",
                    guardrail.id(),
                    "by",
                    kept.changedBy(),
                    "value",
                    kept.document().json());
            changes.note("override.kept", kept.document().key(), null, Wish.because(ACTOR, why));
        }
    }

    private boolean isArmed() {
        boolean set = stores.of(Setting.class)
                .find(ARMED)
                .map(s -> s.document().json().equals("true"))
                .orElse(true);
        return set
                || stores.of(FlagOverride.class).page("", ALL).stream()
                        .map(Stored::document)
                        .anyMatch(o -> o.target().equals("setting/" + ARMED)
                                && o.json().equals("true")
                                && !o.expired(changes.now()));
    }

    private BigDecimal cap() {
        return stores.of(Setting.class)
                .find(CAP)
                .map(s -> SEK.matcher(s.document().json()))
                .filter(Matcher::matches)
                .map(m -> new BigDecimal(m.group(1)))
                .orElse(rules.capDefault());
    }
}
