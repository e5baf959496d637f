package se.superkoncis.control.application.emergency;

import java.util.List;
import java.util.OptionalLong;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** Each single change of a block says which block it belongs to. */
final class Reasons {

    private Reasons() {}

    static Wish of(Block block, Wish wish) {
        Reason part = Reason.of(Because.PART_OF, "what", block.cause());
        return wish.reason() == null
                ? Wish.because(wish.actor(), part)
                : new Wish(
                        wish.actor(),
                        part.text() + ": " + wish.reason(),
                        OptionalLong.empty(),
                        null,
                        List.of(part, Reason.said(wish.reason())));
    }
}
