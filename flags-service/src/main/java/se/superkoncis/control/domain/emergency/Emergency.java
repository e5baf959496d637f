package se.superkoncis.control.domain.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A block as it stands.
 *
 * @param declared who declared it; empty while it is not in force
 * @param changed what the last command changed; empty when all stood so already
 */
public record Emergency(Block block, Optional<Declared> declared, List<Changed> changed) {

    public Emergency {
        changed = List.copyOf(changed);
    }

    /**
     * A declaration.
     *
     * @param reason may be null
     */
    public record Declared(Instant since, String by, String reason) {}

    /**
     * One thing that became different.
     *
     * @param target {@code feature/<id>} or {@code setting/<key>}
     * @param json the value that holds now, as JSON text; null = what was there before holds again
     */
    public record Changed(String target, String json) {}
}
