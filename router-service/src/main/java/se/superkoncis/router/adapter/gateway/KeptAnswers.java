package se.superkoncis.router.adapter.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import se.superkoncis.router.adapter.gateway.wire.OpenAiError;
import se.superkoncis.router.adapter.gateway.wire.RefusedException;
import se.superkoncis.router.application.gateway.Told;
import se.superkoncis.router.config.GatewaySettings;
import se.superkoncis.router.domain.gateway.Payer;

/**
 * Answers by tenant and {@code Idempotency-Key}, so that a request that is repeated because its answer got lost is not paid for
 * twice. In the memory of this instance, bounded in time and bytes: a repetition that comes too late or elsewhere is a new call.
 */
@ApplicationScoped
class KeptAnswers {

    private static final int LONGEST_KEY = 255;
    /** What an entry takes beside its answer. */
    private static final int ENTRY_BYTES = 512;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Duration keep;
    private final long mostBytes;
    private final Clock clock;
    private long bytes;

    KeptAnswers(GatewaySettings settings, Clock clock) {
        this.keep = settings.keepAnswers();
        this.mostBytes = settings.keptBytes();
        this.clock = clock;
    }

    /** A whole answer and what is told beside it. */
    record Kept(String body, Told told, boolean repeated) {}

    private static final class Entry {
        private final byte[] fingerprint;
        private final CompletableFuture<Kept> answer = new CompletableFuture<>();
        private final Instant until;
        private int bytes;

        Entry(byte[] fingerprint, Instant until) {
            this.fingerprint = fingerprint;
            this.until = until;
        }
    }

    /**
     * The answer of the first request with this key, which may still be on its way; made now when this is the first.
     *
     * @param payer who must be the same in a repetition, or the second one's meeting would get its answer for nothing
     * @param key null makes it without keeping it
     * @param request what must be equal in a repetition
     */
    CompletionStage<Kept> answer(Payer payer, String key, byte[] request, Supplier<CompletionStage<Kept>> make) {
        if (key == null) {
            return make.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new RefusedException(OpenAiError.invalid(
                    null, "invalid_header", "Idempotency-Key must be 1 to " + LONGEST_KEY + " characters."));
        }
        String id = payer.tenantId() + '\n' + key;
        byte[] fingerprint = digest(payer, request);
        Entry entry;
        synchronized (this) {
            forgetOld();
            Entry known = entries.get(id);
            if (known != null) {
                return repeat(known, fingerprint);
            }
            entry = new Entry(fingerprint, clock.instant().plus(keep));
            entries.put(id, entry);
        }
        begin(id, entry, make);
        return entry.answer;
    }

    private static CompletionStage<Kept> repeat(Entry known, byte[] fingerprint) {
        if (!MessageDigest.isEqual(known.fingerprint, fingerprint)) {
            throw new RefusedException(OpenAiError.refused(
                    422,
                    "idempotency_key_reused",
                    "This Idempotency-Key belongs to another request. Send a new key with a new request."));
        }
        return known.answer.thenApply(kept -> new Kept(kept.body(), kept.told(), true));
    }

    private void begin(String id, Entry entry, Supplier<CompletionStage<Kept>> make) {
        CompletionStage<Kept> made;
        try {
            made = make.get();
        } catch (RuntimeException e) {
            made = CompletableFuture.failedFuture(e);
        }
        made.whenComplete((kept, failure) -> {
            settle(id, entry, kept);
            if (failure != null) {
                entry.answer.completeExceptionally(failure);
            } else {
                entry.answer.complete(kept);
            }
        });
    }

    /** What failed is not kept: the repetition may fare better. */
    private synchronized void settle(String id, Entry entry, Kept kept) {
        if (kept == null) {
            entries.remove(id, entry);
            return;
        }
        entry.bytes = ENTRY_BYTES + id.length() + 2 * kept.body().length();
        bytes += entry.bytes;
        Iterator<Entry> oldest = entries.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Entry old = oldest.next();
            if (old.bytes > 0) {
                oldest.remove();
                bytes -= old.bytes;
            }
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry old = oldest.next();
            if (old.until.isAfter(now)) {
                return;
            }
            if (old.bytes > 0) {
                oldest.remove();
                bytes -= old.bytes;
            }
        }
    }

    private static byte[] digest(Payer payer, byte[] request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((payer.meetingId() + "\n" + payer.task() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(request);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
