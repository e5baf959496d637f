package se.superkoncis.control.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.superkoncis.control.domain.port.Proposals;

/** Wishes in memory. */
final class MemoryProposals implements Proposals {

    private final Map<String, Proposal> kept = new HashMap<>();

    @Override
    public int above() {
        return 50;
    }

    @Override
    public Duration undoWithin() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Optional<Proposal> find(String documentKey) {
        return Optional.ofNullable(kept.get(documentKey));
    }

    @Override
    public List<Waiting> waiting(Instant now) {
        return kept.entrySet().stream()
                .filter(e -> now.isBefore(e.getValue().until()))
                .map(e -> new Waiting(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public void put(String documentKey, Proposal proposal) {
        kept.put(documentKey, proposal);
    }

    @Override
    public void remove(String documentKey) {
        kept.remove(documentKey);
    }
}
