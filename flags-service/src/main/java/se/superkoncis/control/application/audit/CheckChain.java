package se.superkoncis.control.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.audit.AuditQuestion;
import se.superkoncis.control.domain.audit.Chain;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.audit.AuditChain;
import se.superkoncis.events.audit.ChainBreak;
import se.superkoncis.events.audit.ChainVerifier;

/**
 * Keeps checking the chain, a part at a time: first all of it, then what is new, and all of it again now and then. What this
 * replica finds is no proof to others, who use {@code superkoncis audit verify}; it finds damage early.
 */
@ApplicationScoped
public class CheckChain {

    private static final int PAGE = 500;

    private final Chain chain;
    private final Clock clock;
    private ChainVerifier verifier = ChainVerifier.fromStart();
    private Instant begun;
    private volatile Checked checked = new Checked(0, null, Optional.empty());

    CheckChain(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * How far the chain is known to be whole.
     *
     * @param sequence of the last link that was checked
     * @param at when; null before the first check
     * @param damage the first break; empty while there is none
     */
    public record Checked(long sequence, Instant at, Optional<ChainBreak> damage) {}

    /** What is known so far. */
    public Checked checked() {
        return checked;
    }

    /**
     * Checks on, in a transaction of the caller's that sees every tenant.
     *
     * @param links at most so many
     * @param again after which time all is checked from the beginning
     */
    public synchronized Checked check(int links, Duration again) {
        if (begun == null || !clock.instant().isBefore(begun.plus(again))) {
            begun = clock.instant();
            verifier = ChainVerifier.fromStart();
        }
        Optional<ChainBreak> damage = Optional.empty();
        long target = verifier.sequence() + links;
        List<Link> page;
        do {
            page = chain.page(AuditQuestion.EVERYTHING, verifier.sequence(), PAGE);
            for (int i = 0; i < page.size() && damage.isEmpty(); i++) {
                Link link = page.get(i);
                damage = verifier.next(AuditChain.line(link.text(), link.previousHash(), link.hash()));
            }
        } while (damage.isEmpty() && page.size() == PAGE && verifier.sequence() < target);
        checked = new Checked(verifier.sequence(), clock.instant(), damage);
        return checked;
    }
}
