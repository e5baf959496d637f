package se.superkoncis.router.domain.recap.written;

/**
 * A turn, or a part of one that is too long for a window.
 *
 * @param turn its position in the transcript, from 0
 */
public record Piece(int turn, String speaker, String text) {}
