package se.superkoncis.decision.domain.extract.text;

import java.util.Optional;
import se.superkoncis.text.Language;

/** Turns a promise or a request into the task itself: "jag ringer henne" into "Ringa henne", "I'll call her" into "Call her". */
interface TaskForm {
    /** The task; empty when the sentence isn't built as a promise or a request. */
    Optional<String> of(String sentence);

    /**
     * The task of a sentence that asks for somebody, or for something to be done, and which another turn takes: "vem ringer henne?",
     * "can we call her?", "någon måste ringa henne". Empty when the sentence isn't built like that. A promise is no such sentence.
     */
    Optional<String> wanted(String sentence);

    static TaskForm of(Language language) {
        return language == Language.SWEDISH ? new SwedishTask() : new EnglishTask();
    }
}
