package se.superkoncis.flags.openfeature;

import dev.openfeature.sdk.EventProvider;
import dev.openfeature.sdk.ProviderEventDetails;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.State;

/** Tells OpenFeature what becomes of the client's state: READY, STALE, CONFIGURATION_CHANGED with the keys concerned. */
final class ProviderEvents implements Consumer<FlagSnapshot> {

    private static final Executor SHORTLY = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private final EventProvider provider;
    private final FlagsClient client;
    private FlagSnapshot known;
    private State told;

    ProviderEvents(EventProvider provider, FlagsClient client) {
        this.provider = provider;
        this.client = client;
    }

    /** Events begin: what stands now is told by the end of the initialisation itself. */
    synchronized void begin() {
        known = client.snapshot();
        told = client.state();
        if (told == State.STALE) {
            // The framework calls a provider ready when its initialisation ends, so staleness is told after that.
            SHORTLY.execute(this::tellStale);
        }
    }

    /** No more events: the provider can take none after its shutdown. */
    synchronized void end() {
        known = null;
        told = null;
    }

    private synchronized void tellStale() {
        if (told == State.STALE) {
            var unused = provider.emitProviderStale(details("a last-good file serves until the broker answers"));
        }
    }

    @Override
    public synchronized void accept(FlagSnapshot snapshot) {
        if (known == null) {
            return; // the initialisation still waits for a state, and its end tells; or the provider has ended
        }
        State state = client.state();
        if (state != told) {
            told = state;
            if (state == State.READY) {
                var unused = provider.emitProviderReady(details("the flag topic has been read to its end"));
            } else if (state == State.STALE) {
                var unused = provider.emitProviderStale(details("the broker does not answer; known values serve"));
            }
        }
        Set<String> changed = snapshot.keysChangedSince(known);
        known = snapshot;
        if (!changed.isEmpty()) {
            var unused = provider.emitProviderConfigurationChanged(ProviderEventDetails.builder()
                    .flagsChanged(List.copyOf(changed))
                    .message("revision " + snapshot.revision())
                    .build());
        }
    }

    private static ProviderEventDetails details(String message) {
        return ProviderEventDetails.builder().message(message).build();
    }
}
