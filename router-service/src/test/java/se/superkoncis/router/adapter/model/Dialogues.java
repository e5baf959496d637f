package se.superkoncis.router.adapter.model;

import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.recap.written.ModelDialogue;

/** Gives tests outside of the package the service's own dialogue. */
public final class Dialogues {

    private Dialogues() {}

    /** The dialogue with these settings. */
    public static ModelDialogue over(RecapSettings settings) {
        return new ChatDialogue(settings);
    }
}
