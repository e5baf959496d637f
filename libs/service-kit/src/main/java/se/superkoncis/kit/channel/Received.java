package se.superkoncis.kit.channel;

import java.util.Optional;
import se.superkoncis.events.Event;
import se.superkoncis.events.EventData;

/** An event with the record that brought it. */
public record Received(Event<?> event, SourceRecord source) {

    /** The data when it is of this type. */
    public <T extends EventData> Optional<T> data(Class<T> type) {
        return type.isInstance(event.data()) ? Optional.of(type.cast(event.data())) : Optional.empty();
    }
}
