package se.superkoncis.flags.documents;

import java.util.List;
import se.superkoncis.events.FlagState.Kind;

/**
 * A customer.
 *
 * @param tags ids of its tags
 * @param plan id of its plan; null = no plan, entitled to everything
 * @param modules features that it has switched on; empty = all that its plan gives
 * @param timeZone IANA zone in which words such as "Friday" are resolved
 * @param locale BCP 47 tag
 */
public record Tenant(
        String id, String name, List<String> tags, String plan, List<String> modules, String timeZone, String locale)
        implements FlagDocument {

    /** The home market. */
    public static final String DEFAULT_TIME_ZONE = "Europe/Stockholm";

    /** Swedish first. */
    public static final String DEFAULT_LOCALE = "sv-SE";

    public Tenant {
        Rules.id("id", id);
        name = name == null ? id : name;
        tags = Rules.ids("tags", tags);
        modules = Rules.ids("modules", modules);
        timeZone = timeZone == null ? DEFAULT_TIME_ZONE : timeZone;
        locale = locale == null ? DEFAULT_LOCALE : locale;
    }

    @Override
    public Kind kind() {
        return Kind.TENANT;
    }

    @Override
    public String recordKey() {
        return "tenant/" + id;
    }
}
