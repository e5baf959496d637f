package se.superkoncis.decision.domain.extract.text;

import java.util.Optional;
import se.superkoncis.text.Language;

/** Turns a promise or a request into the task itself: "jag ringer henne" into "Ringa henne", "I'll call her" into "Call her". */
interface TaskForm {
    /** The task; empty when the sentence isn't built as a promise or a request. */
    Optional<String> of(String sentence);

    static TaskForm of(Language language) {
        return language == Language.SWEDISH ? new SwedishTask() : new EnglishTask();
    }
}
