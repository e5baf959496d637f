package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.port.Broadcast;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Revisions;
import se.superkoncis.control.domain.port.Stores;

/**
 * Brings the topic to what the database says: what is missing or older there is sent, what the database does not hold is
 * taken away, and where the topic is ahead (the database came from a backup) the revisions go on above it.
 */
@ApplicationScoped
public class RepublishState {

    private static final int PAGE = 500;

    private final Revisions revisions;
    private final Stores stores;
    private final Broadcast broadcast;

    RepublishState(Revisions revisions, Stores stores, Broadcast broadcast) {
        this.revisions = revisions;
        this.stores = stores;
        this.broadcast = broadcast;
    }

    /**
     * Compares and sends.
     *
     * @param onTopic revision by document key, for the kinds that this service owns
     * @param highest highest revision on the topic
     * @return number of records sent
     */
    @Transactional
    public int republish(Map<String, Long> onTopic, long highest) {
        revisions.lock();
        revisions.raiseTo(highest);
        Set<String> held = new HashSet<>();
        int sent = 0;
        for (DocumentStore<? extends Document> store : stores.all()) {
            sent += republish(store, onTopic, held);
        }
        for (String key : onTopic.keySet()) {
            if (!held.contains(key)) {
                broadcast.gone(key, revisions.next());
                sent++;
            }
        }
        return sent;
    }

    private <D extends Document> int republish(DocumentStore<D> store, Map<String, Long> onTopic, Set<String> held) {
        int sent = 0;
        String after = "";
        List<Stored<D>> page;
        do {
            page = store.page(after, PAGE);
            for (Stored<D> stored : page) {
                after = stored.document().id();
                held.add(stored.document().key());
                long seen = onTopic.getOrDefault(stored.document().key(), 0L);
                if (seen != stored.revision()) {
                    broadcast.stands(seen < stored.revision() ? stored : restamped(store, stored));
                    sent++;
                }
            }
        } while (page.size() == PAGE);
        return sent;
    }

    private <D extends Document> Stored<D> restamped(DocumentStore<D> store, Stored<D> stored) {
        Stored<D> above = new Stored<>(
                stored.document(), revisions.next(), stored.createdAt(), stored.updatedAt(), stored.changedBy());
        store.save(above);
        return above;
    }
}
