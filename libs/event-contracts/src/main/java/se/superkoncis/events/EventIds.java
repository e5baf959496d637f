package se.superkoncis.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids of the platform, after <a href="https://www.rfc-editor.org/rfc/rfc9562">RFC 9562</a>. */
public final class EventIds {

    /** Name space of derived ids; never changes, or consumers would count events twice. */
    private static final UUID NAMESPACE = UUID.fromString("6f1b2f5e-6a43-5d0e-9d0b-7f5f2f0a6c11");

    private static final NameBasedGenerator DERIVED = Generators.nameBasedGenerator(NAMESPACE);
    private static final TimeBasedEpochGenerator FRESH = Generators.timeBasedEpochGenerator();

    private EventIds() {}

    /** A new id that sorts by time (UUIDv7). */
    public static UUID fresh() {
        return FRESH.generate();
    }

    /** The id of what follows from a business key (UUIDv5): made again after a crash, it is the same. */
    public static UUID derived(EventType type, String... businessKey) {
        return DERIVED.generate(type.ceType() + '\n' + String.join("\n", businessKey));
    }
}
