package se.superkoncis.kit.channel;

import java.util.regex.Pattern;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Decoded;

/** A record with what decoding made of it; decoded once, however often its transaction is tried. */
record Letter(SourceRecord source, Decoded decoded) {

    /** Header that an operator's replay carries: the group it is for. */
    static final String REPLAY_GROUP = "replay_group";

    /** Header that an operator's replay carries: a new id, so that the inbox lets the event in once more. */
    static final String REPLAY_ID = "replay_id";

    /** What such an id may look like; any other is passed over, and the record counts as seen. */
    private static final Pattern REPLAY_IDS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Letter of(CloudEvents codec, SourceRecord source) {
        return new Letter(source, codec.decode(source.topic(), source::header, source.value()));
    }

    /** Identity for the inbox: the event's own, or the record's place when it has none that can be read. */
    Inbox.Id inboxId() {
        String replay = source.header(REPLAY_ID);
        String suffix = replay != null && REPLAY_IDS.matcher(replay).matches() ? "#" + replay : "";
        return decoded.match(
                event -> new Inbox.Id(
                        event.source(), event.id() + suffix, event.data().recordKey()),
                refused -> new Inbox.Id(
                        "kafka:" + source.topic(), source.partition() + "/" + source.offset() + suffix, null));
    }

    /** True when an operator replays a dead letter for another group. */
    boolean isForAnotherGroup(String group) {
        String meant = source.header(REPLAY_GROUP);
        return meant != null && !meant.equals(group);
    }
}
