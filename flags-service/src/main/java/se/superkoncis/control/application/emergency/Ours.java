package se.superkoncis.control.application.emergency;

import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.emergency.Block;

/** An override is a block's own as long as nobody has changed what it says. */
final class Ours {

    private Ours() {}

    static boolean is(FlagOverride override, Block block, String key, String json) {
        return override.target().equals("setting/" + key)
                && override.json().equals(json)
                && block.cause().equals(override.cause())
                && override.expiresAt() == null;
    }
}
