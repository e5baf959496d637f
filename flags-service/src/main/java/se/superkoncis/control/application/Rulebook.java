package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Document.Reference;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.SettingCatalogue;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** Everything that a document must fulfil: its own form, that what it names exists, and what a known setting allows. */
@ApplicationScoped
class Rulebook {

    private static final int NAMED = 20;
    private static final int LOOKED_THROUGH = 500;

    private final Stores stores;
    private final SettingCatalogue catalogue;

    Rulebook(Stores stores, SettingCatalogue catalogue) {
        this.stores = stores;
        this.catalogue = catalogue;
    }

    List<FieldFault> faults(Document document) {
        List<FieldFault> faults = new ArrayList<>(document.faults());
        if (!faults.isEmpty()) {
            return faults;
        }
        for (Reference reference : document.references()) {
            if (stores.of(reference.kind()).find(reference.id()).isEmpty()) {
                faults.add(new FieldFault(reference.field(), unknown(reference)));
            }
        }
        if (document instanceof Setting setting) {
            catalogue.refuses(setting).ifPresent(rule -> faults.add(new FieldFault("value", rule)));
        }
        if (document instanceof FlagOverride override) {
            override.setting().ifPresent(name -> faults.addAll(ofSetting(name, override.json())));
        }
        if (document instanceof TenantPlan plan) {
            lockedOut(plan).ifPresent(faults::add);
        }
        return faults;
    }

    /**
     * Everyone is entitled to everything until plans exist. With the first one, a tenant whose plan is unknown would get
     * nothing at all; such tenants are from before plans had to be known.
     */
    private Optional<FieldFault> lockedOut(TenantPlan plan) {
        if (!stores.of(TenantPlan.class).page("", 1).isEmpty()) {
            return Optional.empty();
        }
        List<String> tenants = stores.of(Tenant.class).page("", Integer.MAX_VALUE).stream()
                .map(Stored::document)
                .filter(tenant -> tenant.plan() != null && !tenant.plan().equals(plan.id()))
                .map(Tenant::id)
                .limit(NAMED)
                .toList();
        return tenants.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldFault.of("id", Because.LOCKS_OUT, "tenants", String.join(", ", tenants)));
    }

    /** An override of a setting that nobody reads would look like help and do nothing. */
    private List<FieldFault> ofSetting(String name, String json) {
        if (!catalogue.names().contains(name)
                && stores.of(Setting.class).find(name).isEmpty()) {
            return List.of(FieldFault.of(
                    "target",
                    Because.NAMES_UNKNOWN,
                    "kind",
                    Kind.SETTING.word(),
                    "id",
                    name,
                    "known",
                    String.join(", ", catalogue.names())));
        }
        return catalogue
                .refuses(new Setting(name, Setting.PLATFORM, json))
                .map(rule -> List.of(new FieldFault("value", rule)))
                .orElse(List.of());
    }

    private static int sharedBegin(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** The known ones that begin alike come first: most unknown names are slips of the pen. */
    private Reason unknown(Reference reference) {
        DocumentStore<? extends Document> store = stores.of(reference.kind());
        String known = store.page("", LOOKED_THROUGH).stream()
                .map(stored -> stored.document().id())
                .sorted(Comparator.comparingInt((String id) -> sharedBegin(id, reference.id()))
                        .reversed())
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        String kind = reference.kind().word();
        return known.isEmpty()
                ? Reason.of(Because.NAMES_UNKNOWN_OF_NONE, "kind", kind, "id", reference.id())
                : Reason.of(Because.NAMES_UNKNOWN, "kind", kind, "id", reference.id(), "known", known);
    }
}
