package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

/** Removes a document. One that others name goes only by force, and then out of them too. */
@ApplicationScoped
public class RemoveDocument {

    private static final int SHOWN = 20;

    private final Changes changes;
    private final Stores stores;

    RemoveDocument(Changes changes, Stores stores) {
        this.changes = changes;
        this.stores = stores;
    }

    /** Removes it and answers with what it was, or tells why not. */
    @Transactional
    public <D extends Document> Outcome<D> remove(Class<D> type, Kind kind, String id, boolean force, Wish wish) {
        changes.lock();
        DocumentStore<D> store = stores.of(type);
        Optional<Stored<D>> found = store.find(id);
        if (found.isEmpty()) {
            return new Refused<>(new Refusal.Unknown(kind, id));
        }
        Stored<D> before = found.get();
        Optional<Refusal> stale = ChangeDocument.staleness(before, wish);
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        List<String> users = stores.all().stream()
                .flatMap(s -> keysNaming(s, before.document()))
                .toList();
        if (!users.isEmpty() && !force) {
            return new Refused<>(new Refusal.InUse(
                    kind, id, users.stream().limit(SHOWN).toList(), Math.max(0, users.size() - SHOWN)));
        }
        stores.all().forEach(s -> detach(s, before.document(), wish));
        changes.remove(store, before, wish);
        return new Done<>(before, false);
    }

    /** Takes back something temporary, so that what it stood in front of holds again. */
    @Transactional
    public <D extends Document> Outcome<D> undo(Class<D> type, Kind kind, String id, Wish wish) {
        changes.lock();
        DocumentStore<D> store = stores.of(type);
        Optional<Stored<D>> found = store.find(id);
        if (found.isEmpty()) {
            return new Refused<>(new Refusal.Unknown(kind, id));
        }
        Optional<Refusal> stale = ChangeDocument.staleness(found.get(), wish);
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        changes.remove(store, kind.word() + ".undone", found.get(), wish);
        return new Done<>(found.get(), false);
    }

    private static Stream<String> keysNaming(DocumentStore<? extends Document> store, Document removed) {
        return store.naming(removed).stream().map(user -> user.document().key());
    }

    private <U extends Document> void detach(DocumentStore<U> store, Document removed, Wish wish) {
        for (Stored<U> user : store.naming(removed)) {
            Optional<Document> left = user.document().without(removed);
            if (left.isEmpty()) {
                changes.remove(store, user, wish);
            } else {
                @SuppressWarnings("unchecked") // a document without a name stays of its kind
                U after = (U) left.get();
                changes.put(store, user.document().kind().word() + ".changed", user, after, wish);
            }
        }
    }
}
