package se.superkoncis.control.application.emergency;

import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.emergency.Block;

/** Each single change of a block says which block it belongs to. */
final class Reasons {

    private Reasons() {}

    static Wish of(Block block, Wish wish) {
        return Wish.by(wish.actor(), block.cause() + (wish.reason() == null ? "" : ": " + wish.reason()));
    }
}
