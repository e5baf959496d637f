package se.superkoncis.text.reading;

/** What the wording of a sentence signals, whatever the meeting is about. */
public enum Cue {
    /** The group, or someone for it, settles something. */
    DECISION,
    /** The group will do something; whether it is settled shows in how it is received. */
    INTENT,
    /** Something is put off. */
    POSTPONED,
    /** The speaker sums up. */
    SUMMARY,
    /** Someone takes on or is given a task. */
    ACTION,
    /** A day, week or date by which something is to be done. */
    DEADLINE,
    /** A way forward is suggested. */
    PROPOSAL,
    /** Something is unknown, postponed or in the way. */
    OPEN,
    /** What was settled before is changed. */
    CHANGE,
    /** A reason is given. */
    REASON,
    /** The speaker only steers the meeting or its equipment. */
    CHATTER,
    /** Assent to what was just said. */
    ASSENT,
    /** The sentence answers, agrees with or objects to what was just said. */
    REPLY,
    /** The sentence points at something said before it. */
    DEPENDENT
}
