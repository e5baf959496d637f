package se.superkoncis.control.adapter.web.emergency;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.emergency.Emergency;
import se.superkoncis.control.domain.emergency.Emergency.Declared;

/**
 * A block as a card shows it.
 *
 * @param since null while it is not in force, as by and reason
 * @param values settings that it holds, as {@code key = value}
 */
record BlockCard(
        String id, boolean active, Instant since, String by, String reason, List<String> kills, List<String> values) {

    static BlockCard of(Emergency emergency) {
        Declared declared = emergency.declared().orElse(new Declared(null, null, null));
        return new BlockCard(
                emergency.block().id(),
                emergency.declared().isPresent(),
                declared.since(),
                declared.by(),
                declared.reason(),
                emergency.block().kills(),
                emergency.block().settings().entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .toList());
    }
}
