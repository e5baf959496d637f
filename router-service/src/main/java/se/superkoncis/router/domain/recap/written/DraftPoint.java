package se.superkoncis.router.domain.recap.written;

import java.util.List;

/** A point as a model wrote it; nothing about it is known to be true. */
public record DraftPoint(String section, String text, List<Integer> turns) {
    public DraftPoint {
        turns = List.copyOf(turns);
    }
}
