package se.superkoncis.control.adapter.web.setting;

import java.time.Instant;
import java.util.List;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;

/**
 * A setting as a card shows it.
 *
 * @param overrides what stands in front of it now, as {@code value (id)}
 */
record SettingCard(Stored<Setting> stored, List<String> overrides) {

    static SettingCard of(Stored<Setting> stored, List<Stored<FlagOverride>> overrides, Instant now) {
        String name = stored.document().name();
        return new SettingCard(
                stored,
                overrides.stream()
                        .map(Stored::document)
                        .filter(o -> o.setting().filter(name::equals).isPresent() && !o.expired(now))
                        .map(o -> o.json() + " (" + o.id() + ")")
                        .toList());
    }

    /** The setting itself. */
    public Setting setting() {
        return stored.document();
    }

    /** Names it in the page; ids hold slashes. */
    public String part() {
        return setting().id().replaceAll("[^a-z0-9]", "-");
    }

    /** Its id in an address. */
    public String address() {
        return setting().id().replace("@", "%40");
    }

    /** Whether it is of one tag or tenant only, so that without it a wider one holds. */
    public boolean narrow() {
        return !setting().scope().equals(Setting.PLATFORM);
    }
}
