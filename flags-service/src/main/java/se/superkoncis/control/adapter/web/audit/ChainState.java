package se.superkoncis.control.adapter.web.audit;

import se.superkoncis.control.application.audit.CheckChain;
import se.superkoncis.events.audit.AuditHead;

/**
 * How the chain is doing.
 *
 * @param shown false for who does not see all of it
 */
record ChainState(boolean shown, long last, String hash, boolean signed, CheckChain.Checked checked) {

    static final ChainState HIDDEN = new ChainState(false, 0, "", false, null);

    static ChainState of(AuditHead head, boolean signed, CheckChain.Checked checked) {
        return new ChainState(true, head.sequence(), head.hash(), signed, checked);
    }

    public boolean damaged() {
        return checked.damage().isPresent();
    }

    /** The entry at which damage shows. */
    public long damagedAt() {
        return checked.damage().orElseThrow().sequence();
    }

    /** What kind of damage. */
    public String damage() {
        return checked.damage().orElseThrow().kind().name();
    }

    public boolean begun() {
        return checked.at() != null;
    }
}
