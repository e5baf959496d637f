package se.superkoncis.cli.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.audit.ChainBreak;
import se.superkoncis.events.audit.ChainVerifier;

/** Follows the chain of a trail to its end or its first break, holding one line at a time. */
final class ChainCheck {

    private static final int PROGRESS_EVERY = 50_000;

    private final Console progress;

    ChainCheck(Console progress) {
        this.progress = progress;
    }

    Finding of(Trail trail, SignedHead kept, boolean signatureRequired) {
        ChainVerifier verifier = ChainVerifier.fromStart();
        for (SignedHead head : new SignedHead[] {trail.head(), kept}) {
            if (head != null) {
                verifier.expecting(head.head());
            }
        }
        Optional<ChainBreak> broken = follow(trail, verifier);
        SignedHead head = trail.head() == null ? kept : trail.head();
        return new Finding(
                verifier.sequence(),
                verifier.hash(),
                broken,
                head,
                head == null ? null : head.trust(trail.keys()),
                signatureRequired || trail.head() != null && trail.hasKeys());
    }

    private Optional<ChainBreak> follow(Trail trail, ChainVerifier verifier) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(trail.entries().open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<ChainBreak> broken = verifier.next(line);
                if (broken.isPresent()) {
                    return broken;
                }
                if (verifier.sequence() % PROGRESS_EVERY == 0) {
                    progress.note("audit.progress", verifier.sequence());
                }
            }
            return verifier.end();
        } catch (IOException e) {
            throw Problem.causedBy(e, "audit.cut-short", verifier.sequence(), String.valueOf(e.getMessage()));
        }
    }
}
