package se.superkoncis.text.reading;

/**
 * A turn as the selection sees it.
 *
 * @param turn its position in the transcript, from 0
 * @param speaker number of the speaker, the same for all turns of one person
 * @param text what was said
 */
public record Line(int turn, int speaker, String text) {}
