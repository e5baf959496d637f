package se.superkoncis.control.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.form.Lists;
import se.superkoncis.control.domain.reason.Because;

/**
 * A customer.
 *
 * @param id as the meeting platform writes it, ≤ 128 characters
 * @param tags ids of its tags
 * @param plan id of its plan; null = none, which entitles it to everything
 * @param modules ids of features that it has switched on; empty = all that it is entitled to
 * @param timeZone IANA zone
 * @param locale BCP 47 tag
 */
public record Tenant(
        String id, String name, List<String> tags, String plan, List<String> modules, String timeZone, String locale)
        implements Document {

    /** The home market. */
    public static final String DEFAULT_TIME_ZONE = "Europe/Stockholm";

    /** Swedish first. */
    public static final String DEFAULT_LOCALE = "sv-SE";

    public Tenant {
        name = name == null ? id : name;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        modules = modules == null ? List.of() : modules.stream().distinct().toList();
        timeZone = timeZone == null ? DEFAULT_TIME_ZONE : timeZone;
        locale = locale == null ? DEFAULT_LOCALE : locale;
    }

    @Override
    public Kind kind() {
        return Kind.TENANT;
    }

    @Override
    public List<FieldFault> faults() {
        Form form = new Form()
                .opaque("id", id)
                .name("name", name)
                .slugs("tags", tags)
                .slugs("modules", modules)
                .check(isZone(timeZone), "timeZone", Because.NOT_ZONE)
                .check(isLocale(locale), "locale", Because.NOT_LOCALE);
        return (plan == null ? form : form.slug("plan", plan)).faults();
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLocale(String locale) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(locale)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @Override
    public List<Reference> references() {
        List<Reference> named = new ArrayList<>();
        tags.forEach(tag -> named.add(new Reference("tags", Kind.TAG, tag)));
        if (plan != null) {
            named.add(new Reference("plan", Kind.PLAN, plan));
        }
        modules.forEach(feature -> named.add(new Reference("modules", Kind.FEATURE, feature)));
        return named;
    }

    @Override
    public Optional<Document> without(Document removed) {
        List<String> keptTags = removed.kind() == Kind.TAG ? Lists.without(tags, removed.id()) : tags;
        List<String> keptModules = removed.kind() == Kind.FEATURE ? Lists.without(modules, removed.id()) : modules;
        boolean planGone = removed.kind() == Kind.PLAN && removed.id().equals(plan);
        return Optional.of(new Tenant(id, name, keptTags, planGone ? null : plan, keptModules, timeZone, locale));
    }
}
