package se.superkoncis.decision.domain.extract.act;

/**
 * What the wording of a sentence may do or say, whatever the meeting is about; in the spirit of the speech acts of Searle (1976) and
 * the dialogue acts of ISO 24617-2. The wordings stand in {@code acts-sv.txt} and {@code acts-en.txt}.
 */
public enum Act {
    /** "I will …", "jag ska …". */
    I_WILL,
    /** First person present of something one does: "jag ringer honom", "I do a spike". */
    I_DO,
    /** "That's on me", "det tar jag". */
    I_TAKE,
    /** An offer: "I can …", "ska jag …?". */
    I_CAN,
    I_MUST,
    /** What the others will have: "you'll have it by …", "ni får den på …". */
    YOU_GET,
    REQUEST,
    ORDER,
    /** A participant is named. */
    NAMED,
    /** A participant is addressed by name. */
    VOCATIVE,
    /** Someone yet to be named is to do it. */
    SOMEONE,
    MUST_BE,
    /** It has to be done, and nobody is named who does it: "someone has to …", "nån måste …". */
    SOMEONE_MUST,
    /** Others than the speaker and those addressed do it. */
    THEY_DO,
    /** A day or time to come. */
    DEADLINE,
    /** A time left vague. */
    SOMETIME,
    PAST,
    DONE,
    CONDITION,
    HYPOTHESIS,
    WISH,
    MAYBE,
    NEGATION,
    QUESTION,
    WE_DO,
    WE_WILL,
    /** It follows from what was said before: "då …", "then …", "so …". */
    THEN,
    /** Words of deciding: "beslutar", "agreed". */
    SETTLED,
    /** Spoken formulas that close a matter: "då blir det …", "let's go with …". */
    SETTLING,
    /** Words that close a vote or a matter by being said: "carried", "så beslutat", "då säger vi så". */
    CLOSES,
    /** Asks whether anybody is against, or everybody for. */
    POLLS,
    FROM_NOW,
    /** A norm: "only", "at most", "ingen får". */
    RULE,
    /** The language of formal meetings. */
    FORMAL,
    APPROVAL,
    /** It is for the speaker, or for the one addressed, to decide. */
    MANDATE,
    /** Done by being said, so that nothing is left to do: "I move that …", "jag konstaterar att …" (Austin 1962). */
    IN_SAYING,
    /** What was settled before is taken back in so many words. */
    TAKES_BACK,
    /** Something else instead. */
    REVERSAL,
    PROPOSAL,
    POSTPONED,
    REFUSAL,
    ASSENT,
    THANKS,
    NOTED,
    NEXT_MEETING,
    AGENDA,
    /** About sound, pictures and links. */
    META,
    SUMMARY,
    JOKE,
    BACKGROUND,
    EXPLAIN,
    UNKNOWN,
    /** A number is said. */
    VALUE,
    /** Something said before is pointed at. */
    IT;

    private static final Act[] ALL = values();

    /** How many acts there are. */
    public static int count() {
        return ALL.length;
    }

    /** The act at a position of the enum. */
    public static Act at(int ordinal) {
        return ALL[ordinal];
    }
}
