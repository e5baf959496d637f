package se.superkoncis.decision.adapter.rest;

import se.superkoncis.decision.domain.entry.Kind;

/** Kinds as the paths call them. */
final class Kinds {

    private Kinds() {}

    static Kind of(String path) {
        return path.equals("decisions") ? Kind.DECISION : Kind.ACTION;
    }
}
