package se.superkoncis.router.domain.recap.written;

import java.util.List;
import se.superkoncis.text.Language;

/**
 * What a model is to write.
 *
 * @param language the recap is in it
 * @param title the meeting's title, data like the rest; empty when unknown
 * @param participants names, data like the rest
 * @param words the most words of the points together
 * @param part number of the window, from 1
 * @param parts how many windows the meeting has
 */
public record Brief(
        Language language, String title, List<String> participants, Window window, int words, int part, int parts) {
    public Brief {
        participants = List.copyOf(participants);
    }
}
