package se.superkoncis.decision.domain.extract.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** The names that the people of a meeting are called by. */
final class Names {
    private static final int SHORTEST = 3;
    private static final int MOST = 500;
    private static final Set<String> LABELS =
            Set.of("speaker", "talare", "person", "deltagare", "participant", "user", "spk", "unknown", "okänd", "the");

    private final Set<String> names = new HashSet<>();

    Names(Transcript transcript) {
        for (Person person : transcript.participants()) {
            add(person.name());
        }
        for (Utterance turn : transcript.turns()) {
            if (names.size() >= MOST) {
                break;
            }
            add(turn.speaker());
        }
    }

    private void add(String name) {
        for (Token word : Tokens.of(name.length() > 80 ? name.substring(0, 80) : name)) {
            for (String part : (word.lower() + "-" + word.lower().replaceAll("-.*", "")).split("-(?=[^-]*$)")) {
                boolean isName = part.length() >= SHORTEST && !LABELS.contains(part) && word.isCapitalised();
                if (isName && !word.hasDigit()) {
                    names.add(part);
                }
            }
        }
    }

    /** Whether the word in lower case is a name of a participant, in the genitive too. */
    boolean contains(String lower) {
        return names.contains(lower)
                || lower.endsWith("s") && names.contains(lower.substring(0, lower.length() - 1))
                || lower.endsWith("'s")
                        && names.contains(lower.substring(0, lower.length() - 2).toLowerCase(Locale.ROOT));
    }
}
