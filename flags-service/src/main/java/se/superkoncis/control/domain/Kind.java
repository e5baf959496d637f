package se.superkoncis.control.domain;

/** The kinds of documents that the control plane holds, by the words that people and record keys use. */
public enum Kind {
    TENANT("tenant"),
    TAG("tag"),
    FEATURE("feature"),
    SETTING("setting"),
    OVERRIDE("override"),
    ROLLOUT("rollout"),
    PLAN("plan");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As in {@code tag/canary}. */
    public String word() {
        return word;
    }
}
