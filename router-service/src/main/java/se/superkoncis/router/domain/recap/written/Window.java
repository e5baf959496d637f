package se.superkoncis.router.domain.recap.written;

import java.util.List;

/** What a model reads in one call: a stretch of the transcript, in order, never empty. */
public record Window(List<Piece> pieces) {
    public Window {
        pieces = List.copyOf(pieces);
    }
}
