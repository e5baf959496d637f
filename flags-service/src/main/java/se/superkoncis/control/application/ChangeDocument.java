package se.superkoncis.control.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Outcome.Done;
import se.superkoncis.control.domain.Outcome.Refusal;
import se.superkoncis.control.domain.Outcome.Refused;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.port.DocumentStore;
import se.superkoncis.control.domain.port.Stores;

/** Changes a document. Two who change at once follow each other; who stated a revision hears that it is no longer so. */
@ApplicationScoped
public class ChangeDocument {

    private final Changes changes;
    private final Rulebook rules;
    private final Stores stores;
    private final MoreThanHalfNeedsTwoPeople people;

    ChangeDocument(Changes changes, Rulebook rules, Stores stores, MoreThanHalfNeedsTwoPeople people) {
        this.changes = changes;
        this.rules = rules;
        this.stores = stores;
        this.people = people;
    }

    /** Applies an edit to what stands, or tells why not. An edit that changes nothing makes no revision. */
    @Transactional
    public <D extends Document> Outcome<D> change(
            Class<D> type, Kind kind, String id, UnaryOperator<D> edit, Wish wish) {
        return change(type, kind, id, edit, kind.word() + ".changed", wish);
    }

    <D extends Document> Outcome<D> change(
            Class<D> type, Kind kind, String id, UnaryOperator<D> edit, String action, Wish wish) {
        changes.lock();
        DocumentStore<D> store = stores.of(type);
        Optional<Stored<D>> found = store.find(id);
        if (found.isEmpty()) {
            return new Refused<>(new Refusal.Unknown(kind, id));
        }
        Stored<D> before = found.get();
        Optional<Refusal> stale = staleness(before, wish);
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        D after = edit.apply(before.document());
        if (after.equals(before.document())) {
            return new Done<>(before, false);
        }
        List<FieldFault> faults = rules.faults(after);
        if (!faults.isEmpty()) {
            return new Refused<>(new Refusal.Invalid(faults));
        }
        MoreThanHalfNeedsTwoPeople.Asked asked = people.ask(before.document(), after, wish);
        if (asked.refusal().isPresent()) {
            return new Refused<>(asked.refusal().get());
        }
        return new Done<>(changes.put(store, action, before, after, asked.wish()), false);
    }

    /** Tells of an act that changed nothing and yet counts. */
    void note(String action, String target, Wish wish) {
        changes.note(action, target, null, wish);
    }

    public static Optional<Refusal> staleness(Stored<?> before, Wish wish) {
        return wish.ifRevision().isPresent() && wish.ifRevision().getAsLong() != before.revision()
                ? Optional.of(new Refusal.Changed(wish.ifRevision().getAsLong(), before.revision()))
                : Optional.empty();
    }
}
