package se.superkoncis.control.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.superkoncis.control.domain.audit.AuditQuestion;
import se.superkoncis.control.domain.audit.Chain;
import se.superkoncis.control.domain.audit.ChainEnd;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.events.audit.AuditHead;

/** Reads the chain, as far as the caller may see it. */
@ApplicationScoped
public class ReadAudit {

    private final Chain chain;
    private final Clock clock;

    ReadAudit(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Some links; see {@link Chain#page}. */
    @Transactional
    public List<Link> page(AuditQuestion question, long cursor, int limit) {
        return chain.page(question, cursor, limit);
    }

    /** Where the chain ends, for who sees all of it. */
    @Transactional
    public AuditHead head() {
        ChainEnd end = chain.end();
        return new AuditHead(end.sequence(), end.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
