package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.reason.Reason;

/** Removes overrides whose end has come. Subscribers let go of them by themselves at that moment; this tells why. */
@ApplicationScoped
public class ExpireOverrides {

    /** The actor of what happens by itself. */
    public static final String SYSTEM = "system";

    private static final int ALL = Integer.MAX_VALUE;

    private final Changes changes;
    private final Stores stores;

    ExpireOverrides(Changes changes, Stores stores) {
        this.changes = changes;
        this.stores = stores;
    }

    /** Removes those whose end has come and tells how many. */
    @Transactional
    public int expire() {
        DocumentStore<FlagOverride> store = stores.of(FlagOverride.class);
        if (over(store).isEmpty()) {
            return 0;
        }
        changes.lock();
        List<Stored<FlagOverride>> over = over(store);
        for (Stored<FlagOverride> stored : over) {
            changes.remove(store, "override.expired", stored, Wish.because(SYSTEM, Reason.of(Because.END_HAS_COME)));
        }
        return over.size();
    }

    private List<Stored<FlagOverride>> over(DocumentStore<FlagOverride> store) {
        return store.page("", ALL).stream()
                .filter(stored -> stored.document().expired(changes.now()))
                .toList();
    }
}
