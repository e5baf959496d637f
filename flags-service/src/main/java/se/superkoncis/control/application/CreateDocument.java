package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.OnceKeys;
import se.superkoncis.control.domain.port.Stores;

/** Creates a document, once: the same request again gives what it gave before, by its key or by its id. */
@ApplicationScoped
public class CreateDocument {

    private final Changes changes;
    private final Rulebook rules;
    private final Stores stores;
    private final OnceKeys keys;
    private final MoreThanHalfNeedsTwoPeople people;

    CreateDocument(Changes changes, Rulebook rules, Stores stores, OnceKeys keys, MoreThanHalfNeedsTwoPeople people) {
        this.changes = changes;
        this.rules = rules;
        this.stores = stores;
        this.keys = keys;
        this.people = people;
    }

    /** Creates it, or tells why not. */
    @Transactional
    public <D extends Document> Outcome<D> create(Class<D> type, D document, Wish wish) {
        changes.lock();
        DocumentStore<D> store = stores.of(type);
        Optional<OnceKeys.Used> used = Optional.ofNullable(wish.once()).flatMap(once -> keys.find(once.key()));
        if (used.isPresent()) {
            return again(store, document, wish, used.get());
        }
        List<FieldFault> faults = rules.faults(document);
        if (!faults.isEmpty()) {
            return new Refused<>(new Refusal.Invalid(faults));
        }
        Optional<Stored<D>> existing = store.find(document.id());
        if (existing.isPresent()) {
            return existing.get().document().equals(document)
                    ? new Done<>(existing.get(), false)
                    : new Refused<>(new Refusal.Exists(document.kind(), document.id()));
        }
        MoreThanHalfNeedsTwoPeople.Asked asked = people.ask(null, document, wish);
        if (asked.refusal().isPresent()) {
            return new Refused<>(asked.refusal().get());
        }
        Stored<D> stored = changes.put(store, document.kind().word() + ".created", null, document, asked.wish());
        if (wish.once() != null) {
            keys.add(wish.once().key(), new OnceKeys.Used(wish.once().fingerprint(), document.key()));
        }
        return new Done<>(stored, true);
    }

    private <D extends Document> Outcome<D> again(DocumentStore<D> store, D document, Wish wish, OnceKeys.Used used) {
        if (!used.fingerprint().equals(wish.once().fingerprint())
                || !used.documentKey().equals(document.key())) {
            return new Refused<>(new Refusal.KeyReused());
        }
        return store.find(document.id())
                .<Outcome<D>>map(stored -> new Done<>(stored, false))
                .orElseGet(() -> new Refused<>(new Refusal.CreatedAndRemoved(document.kind(), document.id())));
    }
}
