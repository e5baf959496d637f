package se.superkoncis.decision.domain.owner.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.person.Roster;
import se.superkoncis.decision.domain.owner.person.Said;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;

/** A turn read for who is to do what: its words, who speaks, and who is mentioned. */
public final class SpokenTurn extends Said {
    /** Words read of a turn; who takes a task is said near the task. */
    public static final int WORDS = 1_000;

    private final int index;
    private final Optional<Member> speaker;
    private final Optional<Member> next;
    private final Predicate<Set<Member>> present;
    private final List<Mention> mentions;
    private final Mention[] starting;
    private final Mention[] ending;
    private final Grammar grammar;

    /**
     * @param believed whether a mention of somebody by a name that is only similar is believed
     * @param next who speaks after this turn
     * @param present whether one of them speaks in this part of the meeting
     */
    public SpokenTurn(
            int index,
            Optional<Member> speaker,
            String text,
            Roster roster,
            Language language,
            Predicate<Mention> believed,
            Optional<Member> next,
            Predicate<Set<Member>> present) {

        super(text, WORDS);
        this.index = index;
        this.speaker = speaker;
        this.next = next;
        this.present = present;
        mentions = roster.mentions(this).stream()
                .filter(m -> m.closeness() != Mention.Closeness.SIMILAR || believed.test(m))
                .toList();
        starting = new Mention[size() + 1];
        ending = new Mention[size() + 1];
        for (Mention mention : mentions) {
            starting[mention.from()] = mention;
            ending[mention.to()] = mention;
        }
        grammar = Grammar.of(spoken(language));
    }

    /** Meetings change language in the middle; the turn's own function words tell when they clearly are the other's. */
    private Language spoken(Language usual) {
        Language other = usual == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH;
        int forUsual = 0;
        int forOther = 0;
        for (int i = 0; i < size(); i++) {
            boolean inUsual = FunctionWords.of(usual).contains(lower(i));
            boolean inOther = FunctionWords.of(other).contains(lower(i));
            forUsual += inUsual ? 1 : 0;
            forOther += inOther ? 1 : 0;
        }
        return forOther >= 3 && forOther > 2 * forUsual ? other : usual;
    }

    /** Position in the transcript, from 0. */
    public int index() {
        return index;
    }

    public Optional<Member> speaker() {
        return speaker;
    }

    public boolean isSpokenBy(Set<Member> who) {
        return speaker.isPresent() && who.contains(speaker.get());
    }

    /** Whether one of them takes part in this part of the meeting, rather than only being spoken of. */
    public boolean isPresent(Set<Member> who) {
        return present.test(who);
    }

    /** Whether one of them speaks next. */
    public boolean isAnsweredBy(Set<Member> who) {
        return next.isPresent() && who.contains(next.get());
    }

    public Grammar grammar() {
        return grammar;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /** The mention that begins at the word, or null. */
    public Mention mentionAt(int at) {
        return at < 0 || at >= starting.length ? null : starting[at];
    }

    /** The mention that ends before the word, or null. */
    public Mention mentionBefore(int at) {
        return at < 0 || at >= ending.length ? null : ending[at];
    }

    /** Whether a clause begins at the word: at a stop, or after a conjunction. */
    public boolean opensClause(int at) {
        return at <= 0 || stopAfter(at - 1) != ' ' || grammar.isConjunction(lower(at - 1));
    }

    /** Whether the sentence that the word stands in is a question by its sign. */
    public boolean isAsked(int at) {
        int i = at;
        while (i < size() - 1 && !endsSentence(i)) {
            i++;
        }
        return stopAfter(i) == '?';
    }

    /** The first word of the sentence that the word stands in. */
    public int sentenceStart(int at) {
        int i = at;
        while (i > 0 && !endsSentence(i - 1)) {
            i--;
        }
        return i;
    }
}
