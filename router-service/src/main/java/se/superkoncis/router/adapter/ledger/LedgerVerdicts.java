package se.superkoncis.router.adapter.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.kit.log.Facts;
import se.superkoncis.router.adapter.ledger.LedgerTransaction.Verdict;
import se.superkoncis.router.domain.budget.Ledger.Answer;
import se.superkoncis.router.domain.budget.LedgerAwayException;
import se.superkoncis.router.domain.call.CallOutcome.Refusal;

/** Tells callers, figures and the log what became of a batch. */
final class LedgerVerdicts {

    private static final Logger LOG = Logger.getLogger(LedgerVerdicts.class);

    private final LedgerMeters meters;
    private final Consumer<LedgerItem> takeBack;

    LedgerVerdicts(LedgerMeters meters, Consumer<LedgerItem> takeBack) {
        this.meters = meters;
        this.takeBack = takeBack;
    }

    /** After the commit. What goes wrong with one verdict is no reason to leave the others unheard. */
    void tell(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            try {
                tell(verdict);
            } catch (RuntimeException e) {
                about("ledger verdict not told", verdict).error(LOG, e);
                unheard(verdict.item(), e);
            }
        }
    }

    private void tell(Verdict verdict) {
        switch (verdict.word()) {
            case "RESERVED" -> reserved((LedgerItem.Reserve) verdict.item());
            case "ENDED_BEFORE" ->
                ((LedgerItem.Reserve) verdict.item())
                        .answer()
                        .completeExceptionally(new IllegalArgumentException("attempt "
                                + verdict.item().ask().attemptId() + " has ended; ask with the next number"));
            case "MEETING_BUDGET", "TENANT_BUDGET", "MONTH_BUDGET", "SHADOW_BUDGET" -> denied(verdict);
            case "ENDED", "ENDED_UNASKED" -> ended(verdict);
            case "ALREADY", "UNASKED" -> already(verdict);
            case "NEAR", "EXHAUSTED", "RAISED", "LOWERED", "EXHAUSTED_TENANT", "EXHAUSTED_MONTH", "EXHAUSTED_SHADOW" ->
                changed(verdict);
            default -> {
                // VOIDED: taken back, and nobody waits for it.
            }
        }
    }

    /** It stands, and its caller will not know: an ask is taken back. */
    private void unheard(LedgerItem item, RuntimeException why) {
        away(item, why);
        if (item instanceof LedgerItem.Reserve ask) {
            takeBack.accept(new LedgerItem.Void(ask.ask()));
        }
    }

    /** The item could not be written. */
    void away(LedgerItem item, Throwable cause) {
        LedgerAwayException away = new LedgerAwayException(cause);
        if (item instanceof LedgerItem.Reserve ask) {
            ask.answer().completeExceptionally(away);
        } else if (item instanceof LedgerItem.End end) {
            end.answer().completeExceptionally(away);
        }
    }

    private void reserved(LedgerItem.Reserve item) {
        if (!item.answer().complete(new Answer.Reserved())) {
            takeBack.accept(new LedgerItem.Void(item.ask()));
        }
    }

    private void denied(Verdict verdict) {
        Refusal reason = Refusal.valueOf(verdict.word());
        meters.denied(reason);
        ((LedgerItem.Reserve) verdict.item())
                .answer()
                .complete(new Answer.Denied(reason, new MicroSek(verdict.amount())));
    }

    private void ended(Verdict verdict) {
        LedgerItem.End item = (LedgerItem.End) verdict.item();
        MicroSek charged = item.total();
        meters.ended(item);
        boolean unasked = verdict.word().equals("ENDED_UNASKED");
        if (unasked || charged.amount() > item.ask().worstCase().amount()) {
            // The provider has done more than it was asked for: the money is gone, so it is charged, and told.
            meters.overBounds();
            about(unasked ? "attempt charged that was never asked for" : "attempt charged above its bounds", verdict)
                    .with("chargedSek", charged.toSek())
                    .with("reservedSek", item.ask().worstCase().toSek())
                    .warn(LOG);
        }
        item.answer().complete(new LedgerItem.Ended(true, charged));
    }

    private void already(Verdict verdict) {
        if (!(verdict.item() instanceof LedgerItem.End item)) {
            return;
        }
        MicroSek charged = new MicroSek(verdict.amount());
        if (charged.amount() != item.total().amount()) {
            // It was charged in full when its time was up, or ended twice: what stands, stands.
            meters.late();
            about("late end changes nothing", verdict)
                    .with("chargedSek", charged.toSek())
                    .with("wouldBeSek", item.total().toSek())
                    .warn(LOG);
        }
        item.answer().complete(new LedgerItem.Ended(false, charged));
    }

    private void changed(Verdict verdict) {
        about("budget changed", verdict)
                .with("change", verdict.word())
                .with("capSek", new MicroSek(verdict.cap()).toSek())
                .with("settledSek", new MicroSek(verdict.settled()).toSek())
                .with("reservedSek", new MicroSek(verdict.reserved()).toSek())
                .info(LOG);
    }

    private static Facts about(String what, Verdict verdict) {
        return Facts.of(what)
                .with("tenantId", verdict.item().ask().facts().tenantId())
                .with("meetingId", verdict.item().ask().facts().meetingId())
                .with("attemptId", verdict.item().ask().attemptId());
    }
}
