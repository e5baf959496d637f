package se.superkoncis.decision.domain.owner;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.owner.claim.Claim;
import se.superkoncis.decision.domain.owner.claim.Claims;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.person.Mention;
import se.superkoncis.decision.domain.owner.person.Roster;
import se.superkoncis.decision.domain.owner.speech.Apostrophes;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Utterance;

/** The turns around an item, and who is meant in them by "you", by one of two Jonas, by a misheard name. */
final class Scene {
    private static final int ANSWERS_WITHIN = 3;
    private static final int SPOKE_WITHIN = 4;
    private static final int PRESENT_WITHIN = 60;
    private static final int CHARS_BEFORE = 1_500;
    private static final int CHARS = 4_000;

    private final Evidence evidence;
    private final Roster roster;
    private final Map<Integer, SpokenTurn> turns = new HashMap<>();
    private final Map<Integer, List<Claim>> claims = new HashMap<>();

    Scene(Evidence evidence, Roster roster) {
        this.evidence = evidence;
        this.roster = roster;
    }

    Evidence evidence() {
        return evidence;
    }

    boolean has(int index) {
        return index >= 0 && index < evidence.transcript().turns().size();
    }

    List<Integer> indexes() {
        return evidence.turns().stream().filter(this::has).toList();
    }

    SpokenTurn turn(int index) {
        return turns.computeIfAbsent(index, this::read);
    }

    /** What the turn says of who is in charge. */
    List<Claim> claims(SpokenTurn turn) {
        return claims.computeIfAbsent(turn.index(), index -> Claims.in(turn));
    }

    private SpokenTurn read(int index) {
        Utterance turn = utterance(index);
        String text = turn.text();
        if (text.length() > CHARS) {
            int from = index == evidence.core() ? Math.max(0, text.indexOf(evidence.sentence()) - CHARS_BEFORE) : 0;
            text = text.substring(from, Math.min(text.length(), from + CHARS));
        }
        return new SpokenTurn(
                index,
                roster.speaker(turn),
                spoken(text),
                roster,
                evidence.language(),
                mention -> takesPart(mention, index),
                speaker(index + 1),
                who -> isPresent(who, index));
    }

    /** What is said in the turn, as the rules read it. */
    String text(int index) {
        String text = spoken(utterance(index).text());
        return text.length() > CHARS ? text.substring(0, CHARS) : text;
    }

    /** The text as the rules read it. */
    String spoken(String text) {
        return evidence.language() == Language.ENGLISH ? Apostrophes.restored(text) : text;
    }

    private Utterance utterance(int index) {
        return evidence.transcript().turns().get(index);
    }

    private Optional<Member> speaker(int index) {
        return has(index) ? roster.speaker(utterance(index)) : Optional.empty();
    }

    /** A name that is only similar is believed when the participant answers, or has just spoken. */
    private boolean takesPart(Mention mention, int index) {
        for (int i = index + 1; i <= index + 2; i++) {
            if (speaker(i).filter(mention.who()::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPresent(Set<Member> who, int index) {
        for (int i = index - PRESENT_WITHIN; i <= index + PRESENT_WITHIN; i++) {
            if (speaker(i).filter(who::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The one member that the claim is about; empty when it can't be told. */
    Optional<Member> resolve(Claim claim, SpokenTurn turn) {
        if (claim.addressed()) {
            Optional<Set<Member>> called = Claims.addressee(turn, claim.at());
            return called.isPresent() ? oneOf(called.get(), turn) : spokenTo(turn);
        }
        boolean own = claim.kind() == Claim.Kind.TAKES
                || claim.kind() == Claim.Kind.OFFERS
                || claim.who().size() == 1;
        return own ? claim.who().stream().findFirst() : oneOf(claim.who(), turn);
    }

    /** Whoever answers next, else whoever spoke before. */
    private Optional<Member> spokenTo(SpokenTurn turn) {
        for (int i = turn.index() + 1; i <= turn.index() + 2; i++) {
            Optional<Member> next = speaker(i);
            if (next.isPresent() && !next.equals(turn.speaker())) {
                return next;
            }
        }
        for (int i = turn.index() - 1; i >= turn.index() - 2; i--) {
            Optional<Member> previous = speaker(i);
            if (previous.isPresent() && !previous.equals(turn.speaker())) {
                return previous;
            }
        }
        return Optional.empty();
    }

    /** Of several with one name: not the speaker, then who answers first, then the only one who has just spoken. */
    private Optional<Member> oneOf(Set<Member> who, SpokenTurn turn) {
        Set<Member> others = new LinkedHashSet<>(who);
        turn.speaker().ifPresent(others::remove);
        if (others.size() == 1) {
            return others.stream().findFirst();
        }
        for (int i = turn.index() + 1; i <= turn.index() + ANSWERS_WITHIN; i++) {
            Optional<Member> next = speaker(i).filter(others::contains);
            if (next.isPresent()) {
                return next;
            }
        }
        Set<Member> before = new LinkedHashSet<>();
        for (int i = turn.index() - 1; i >= turn.index() - SPOKE_WITHIN; i--) {
            speaker(i).filter(others::contains).ifPresent(before::add);
        }
        return before.size() == 1 ? before.stream().findFirst() : Optional.empty();
    }
}
