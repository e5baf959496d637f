package se.superkoncis.decision.adapter.flags;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The flag topic has not been read yet. It counts as an outage: what needs the flag state waits for it, for a card that is
 * not opened because nobody knew better would never be opened.
 */
final class FlagsNotReadException extends RetriableException {

    private static final long serialVersionUID = 1L;

    FlagsNotReadException() {
        super("the flag topic has not been read yet; see /q/health/ready");
    }
}
