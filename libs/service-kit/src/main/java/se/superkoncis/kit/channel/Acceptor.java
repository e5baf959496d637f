package se.superkoncis.kit.channel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.events.Event;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.outbox.Outbox;
import se.superkoncis.kit.outbox.OutboxRow;

/**
 * Accepts records in one transaction: inbox, then dead letters, then the handler once per tenant. Either all of it is
 * there afterwards or none.
 */
final class Acceptor {

    private final EventHandler handler;
    private final String group;
    private final Inbox inbox;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final Parking parking;
    private final TenantTransaction tenants;

    Acceptor(
            EventHandler handler,
            String group,
            Inbox inbox,
            Outbox outbox,
            DeadLetters deadLetters,
            Parking parking,
            TenantTransaction tenants) {
        this.handler = handler;
        this.group = group;
        this.inbox = inbox;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.parking = parking;
        this.tenants = tenants;
    }

    /** Accepts the letters or throws and leaves no trace. */
    Map<Outcome, Integer> accept(List<Letter> letters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tally tally = new Tally();
            Fresh fresh = fresh(letters, tally);
            List<OutboxRow> refused = new ArrayList<>();
            Map<String, List<Received>> byTenant = new LinkedHashMap<>();
            Set<String> parked = fresh.anyParked() ? parking.parkedKeys(handler.channel(), fresh.letters()) : Set.of();
            for (Letter letter : fresh.letters()) {
                sort(letter, parked, refused, byTenant, tally);
            }
            outbox.appendRows(refused);
            apply(byTenant);
            return tally.counts;
        });
    }

    /** Accepts a letter that cannot be applied now: it waits as a job, and later ones of its key wait behind it. */
    Map<Outcome, Integer> park(Letter letter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tally tally = new Tally();
            if (!fresh(List.of(letter), tally).letters().isEmpty()) {
                parking.park(handler.channel(), letter.source());
                tally.add(Outcome.PARKED);
            }
            return tally.counts;
        });
    }

    /** Accepts a letter that the handler refused for good. */
    Map<Outcome, Integer> refuse(Letter letter, RefusedException why) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tally tally = new Tally();
            if (!fresh(List.of(letter), tally).letters().isEmpty()) {
                outbox.appendRows(List.of(deadLetters.of(letter.source(), group, why.reason(), why.getMessage())));
                tally.add(Outcome.DEAD_LETTERED);
            }
            return tally.counts;
        });
    }

    /** Letters that the inbox did not know, and whether a record of this channel may be parked. */
    private record Fresh(List<Letter> letters, boolean anyParked) {}

    private Fresh fresh(List<Letter> letters, Tally tally) {
        List<Letter> ours =
                letters.stream().filter(l -> !l.isForAnotherGroup(group)).toList();
        tally.add(Outcome.IGNORED, letters.size() - ours.size());
        if (ours.isEmpty()) {
            return new Fresh(ours, false);
        }
        List<Inbox.Id> ids = ours.stream().map(Letter::inboxId).toList();
        Inbox.Fresh unseen = inbox.insert(group, ids, Parking.kind(handler.channel()));
        List<Letter> fresh = new ArrayList<>(ours.size());
        for (int i = 0; i < ids.size(); i++) {
            if (unseen.keys().remove(ids.get(i).key())) {
                fresh.add(ours.get(i));
            }
        }
        tally.add(Outcome.DUPLICATE, ours.size() - fresh.size());
        // A repeated one may have been waited for, until a replica that is losing the partition had parked it: what the
        // statement saw of the jobs is older than that.
        return new Fresh(fresh, unseen.anyJob() || fresh.size() < ours.size());
    }

    private void sort(
            Letter letter,
            Set<String> parked,
            List<OutboxRow> refused,
            Map<String, List<Received>> byTenant,
            Tally tally) {
        letter.decoded()
                .match(
                        event -> {
                            tally.add(take(letter, event, parked, byTenant));
                            return null;
                        },
                        refusal -> {
                            refused.add(deadLetters.of(
                                    letter.source(), group, refusal.reason().name(), refusal.detail()));
                            tally.add(Outcome.DEAD_LETTERED);
                            return null;
                        });
    }

    private Outcome take(Letter letter, Event<?> event, Set<String> parked, Map<String, List<Received>> byTenant) {
        if (!handler.types().contains(event.data().eventType())) {
            return Outcome.IGNORED;
        }
        if (parked.contains(letter.source().keyText())) {
            parking.park(handler.channel(), letter.source());
            return Outcome.PARKED;
        }
        String tenant = event.tenantId() == null ? "" : event.tenantId();
        byTenant.computeIfAbsent(tenant, t -> new ArrayList<>()).add(new Received(event, letter.source()));
        return Outcome.APPLIED;
    }

    private void apply(Map<String, List<Received>> byTenant) {
        byTenant.forEach((tenant, events) -> {
            tenants.see(tenant);
            handler.on(events);
        });
    }

    private static final class Tally {
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

        void add(Outcome outcome) {
            add(outcome, 1);
        }

        void add(Outcome outcome, int records) {
            if (records > 0) {
                counts.merge(outcome, records, Integer::sum);
            }
        }
    }
}
