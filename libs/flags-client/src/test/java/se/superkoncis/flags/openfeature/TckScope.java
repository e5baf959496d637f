package se.superkoncis.flags.openfeature;

import java.util.Optional;
import java.util.Set;

/** Which scenarios of the suite cannot apply, and why. */
final class TckScope {

    private static final Set<String> DISABLED_SETTINGS =
            Set.of("disabled-string-flag", "disabled-integer-flag", "disabled-float-flag");

    private TckScope() {}

    /** The reason why flags of this key cannot be had. */
    static Optional<String> outOfScope(String key) {
        return DISABLED_SETTINGS.contains(key)
                ? Optional.of("settings have no switch: one that shall not hold is removed, and is then FLAG_NOT_FOUND;"
                        + " only features (booleans) can be disabled")
                : Optional.empty();
    }
}
