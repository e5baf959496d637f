package se.superkoncis.decision.domain.owner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.owner.claim.Claim;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.claim.Claims;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/**
 * Follows how a task changes hands through the turns of an item: asked, answered, declined, handed over. The last word counts.
 * Turns beside the evidence are heard only where they answer what was asked.
 */
final class Conversation {
    private static final int ANSWERS_WITHIN = 3;
    private static final Set<String> INSTEAD = Set.of("istället", "hellre", "instead", "stället", "rather");

    /** Words by which the object of a clause points back. */
    private static final Set<String> BACK =
            Set.of("det", "den", "dom", "dem", "it", "that", "this", "them", "those", "these");

    private static final int POINTING = 4;
    private static final int ON = 2;
    private static final int SHORT = 20;

    private final Scene scene;
    private final Weighing weighing;
    private Holder holder = Holder.NOBODY;
    private Question question = Question.NONE;

    Conversation(Scene scene) {
        this.scene = scene;
        weighing = new Weighing(scene);
    }

    Field<String> owner() {
        List<Integer> turns = scene.indexes();
        if (turns.isEmpty()) {
            return Field.asked(List.of());
        }
        listenBefore(turns.get(0));
        for (int i = 0; i < turns.size(); i++) {
            hear(turns.get(i));
            if (isLeftToOthers(turns.get(i))) {
                break;
            }
            int next = i + 1 < turns.size() ? turns.get(i + 1) : Integer.MAX_VALUE;
            listenAfter(turns.get(i), next);
        }
        if (holder.who().isEmpty() && holder.turns().isEmpty()) {
            listenOn();
        }
        if (holder.who().isEmpty()) {
            return Field.asked(holder.turns());
        }
        String name = holder.who().get().name();
        return holder.named() ? Field.stated(name, holder.turns()) : Field.inferred(name, holder.turns());
    }

    /** What the first turn of the item may be an answer to. */
    private void listenBefore(int first) {
        SpokenTurn answer = scene.turn(first);
        boolean answers = answer.grammar().agrees(answer) || answer.grammar().answersWithSelf(answer);
        for (int i = first - 1; answers && i >= Math.max(0, first - 2) && !question.isOpen(); i--) {
            SpokenTurn before = scene.turn(i);
            if (before.speaker().equals(answer.speaker())) {
                continue;
            }
            for (Claim claim : scene.claims(before)) {
                boolean asks = claim.kind() == Kind.WHO || claim.kind() == Kind.ASKS || claim.kind() == Kind.ASSIGNS;
                if (asks && claim.strength() >= Claim.FAINT) {
                    ask(claim, before);
                }
            }
        }
        holder = Holder.NOBODY;
    }

    /** The core says that somebody outside the meeting does it; what others go on to say is of something else. */
    private boolean isLeftToOthers(int index) {
        SpokenTurn turn = scene.turn(index);
        return index == scene.evidence().core()
                && holder.who().isEmpty()
                && turn.mentions().isEmpty()
                && PromisedState.isOthersDoing(turn);
    }

    /** Nobody has it yet: somebody is asked for it right after, or takes it, in words that point back. */
    private void listenOn() {
        int last = scene.evidence().core();
        for (int turn : scene.indexes()) {
            last = turn > last && turn - last <= 2 ? turn : last;
        }
        for (int i = last + 1; i <= last + ON && scene.has(i) && holder.who().isEmpty(); i++) {
            SpokenTurn turn = scene.turn(i);
            List<Claim> claims = scene.claims(turn);
            if (has(claims, Kind.NOBODY) || has(claims, Kind.WHO) || has(claims, Kind.DECLINES)) {
                return;
            }
            for (Claim claim : claims) {
                boolean plain = claim.strength() == Claim.PLAIN && pointsAt(turn, claim);
                if (plain && claim.kind() == Kind.TAKES && turn.size() <= SHORT) {
                    apply(claim, turn);
                } else if (plain && claim.kind() == Kind.ASKS && scene.has(i + 1)) {
                    ask(claim, turn);
                    SpokenTurn reply = scene.turn(i + 1);
                    if (!question.isOpen() || !answer(reply, scene.claims(reply)) || !holder.settled()) {
                        holder = Holder.NOBODY;
                        question = Question.NONE;
                    }
                }
            }
        }
    }

    /** "I can do that", "would you take it on": the object is what was just said. */
    private static boolean pointsAt(SpokenTurn turn, Claim claim) {
        for (int i = claim.at() - 2; i <= claim.at() + POINTING; i++) {
            if (BACK.contains(turn.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private void listenAfter(int turn, int next) {
        for (int i = turn + 1; i <= turn + ANSWERS_WITHIN && i < next && scene.has(i); i++) {
            SpokenTurn reply = scene.turn(i);
            List<Claim> claims = scene.claims(reply);
            if (question.isOpen()) {
                answer(reply, claims);
                if (holder.who().isEmpty() && question.isOpen()) {
                    handOver(reply, claims);
                }
            } else if (holder.who().isPresent() && !holder.is(reply) && takesInstead(reply, claims)) {
                reply.speaker().ifPresent(s -> holder = Holder.taken(s, false, turn, reply.index()));
            }
        }
        if (next - turn > ANSWERS_WITHIN) {
            question = Question.NONE;
        }
    }

    /** "Det gör du, Samira", "Lisa kan ta det": somebody else answers for the one. */
    private void handOver(SpokenTurn reply, List<Claim> claims) {
        claims.stream()
                .filter(c -> c.kind() == Kind.ASSIGNS && c.strength() == Claim.PLAIN)
                .findFirst()
                .ifPresent(claim -> apply(claim, reply));
    }

    private static boolean takesInstead(SpokenTurn reply, List<Claim> claims) {
        return isContrast(reply) && takes(claims, Claim.PLAIN);
    }

    private static boolean isContrast(SpokenTurn reply) {
        boolean contrast = reply.grammar().declines(reply);
        for (int i = 0; i < reply.size(); i++) {
            contrast |= INSTEAD.contains(reply.lower(i));
        }
        return contrast;
    }

    private void hear(int index) {
        SpokenTurn turn = scene.turn(index);
        List<Claim> claims = scene.claims(turn);
        boolean answered = question.isOpen() && answer(turn, claims);
        if (!answered && isTakenUp(turn, claims)) {
            settle(turn.speaker().orElseThrow(), turn);
        }
        Optional<Claim> chosen = weighing.chosen(turn, claims);
        boolean faint = chosen.isPresent() && chosen.get().strength() == Claim.FAINT;
        if (chosen.isPresent()
                && !staysWithHolder(turn, chosen.get(), claims)
                && !(answered && (faint || chosen.get().kind() == Kind.WHO))) {
            apply(chosen.get(), turn);
        } else if (holder.who().isEmpty()
                && !question.isOpen()
                && index == scene.evidence().core()
                && PromisedState.isIn(turn, scene.text(index), claims)) {
            holder = Holder.taken(turn.speaker().orElseThrow(), false, index);
        }
    }

    /** Somebody has it, and the claim shows no sign of being about the same: no word of the item, no "instead", no "it". */
    private boolean staysWithHolder(SpokenTurn turn, Claim claim, List<Claim> claims) {
        boolean other = holder.who().isPresent()
                && holder.settled()
                && !scene.resolve(claim, turn).equals(holder.who());
        boolean moves = claim.kind() == Kind.NOBODY || claim.kind() == Kind.DECLINES;
        return other
                && !moves
                && turn.index() != scene.evidence().core()
                && !isContrast(turn)
                && !weighing.isAboutItem(turn, claim, claims);
    }

    /** The one called upon says when it will be there, in a turn of the item, without saying yes. */
    private boolean isTakenUp(SpokenTurn turn, List<Claim> claims) {
        boolean called = question.isOpen() && !question.to().isEmpty() && question.mayBeAnsweredBy(turn);
        return called
                && (holder.who().isPresent() || !turn.grammar().tellsOfOthers(turn))
                && claims.stream().noneMatch(c -> c.kind() == Kind.DECLINES || c.kind() == Kind.NOBODY)
                && !turn.isAsked(0);
    }

    private void apply(Claim claim, SpokenTurn turn) {
        switch (claim.kind()) {
            case TAKES ->
                claim.who().stream().findFirst().ifPresent(who -> {
                    boolean given = holder.settled()
                            || holder.by().isPresent() && holder.by().equals(turn.speaker());
                    boolean stands = given && holder.who().isPresent() && claim.strength() < Claim.PLAIN;
                    if (!stands
                            && (claim.strength() > Claim.FAINT || holder.who().isEmpty())) {
                        holder = holder.who().filter(who::equals).isPresent()
                                ? holder.confirmed(turn.index())
                                : Holder.taken(who, false, turn.index());
                    }
                });
            case ASSIGNS, ASKS, OFFERS, WHO -> ask(claim, turn);
            case NOBODY -> holder = Holder.nobody(List.of(turn.index()));
            case DECLINES -> {
                boolean holders = holder.who().isPresent()
                        && claim.who().contains(holder.who().get());
                if (holders) {
                    holder = Holder.nobody(List.of(turn.index()));
                    question = new Question(Kind.WHO, Set.of(), turn.speaker(), turn.index());
                }
            }
            default -> {}
        }
    }

    private void ask(Claim claim, SpokenTurn turn) {
        if (claim.kind() == Kind.WHO) {
            question = new Question(Kind.WHO, Set.of(), turn.speaker(), turn.index());
            return;
        }
        boolean aside = turn.index() != scene.evidence().core();
        if (claim.strength() == Claim.FAINT && holder.settled() && aside) {
            return;
        }
        Optional<Member> who = scene.resolve(claim, turn);
        if (who.isEmpty()) {
            if (claim.strength() > Claim.FAINT) {
                holder = Holder.nobody(List.of(turn.index()));
            }
            return;
        }
        if (claim.kind() == Kind.OFFERS) {
            holder = Holder.given(who.get(), turn.speaker(), false, turn.index());
            question = new Question(Kind.OFFERS, Set.of(), turn.speaker(), turn.index());
            return;
        }
        if (who.equals(turn.speaker()) && !claim.named()) {
            return;
        }
        boolean named = claim.named()
                || claim.addressed() && Claims.addressee(turn, claim.at()).isPresent();
        if (claim.strength() > Claim.FAINT) {
            holder = Holder.given(who.get(), turn.speaker(), named, turn.index());
        }
        question = new Question(claim.kind(), Set.of(who.get()), turn.speaker(), turn.index());
    }

    /** Takes the reply as an answer; whether it was one. */
    private boolean answer(SpokenTurn reply, List<Claim> claims) {
        if (question.kind() == Kind.OFFERS) {
            return answerOffer(reply);
        }
        if (!question.mayBeAnsweredBy(reply)) {
            return takeUnasked(reply, claims);
        }
        Member who = reply.speaker().orElseThrow();
        boolean refuses = reply.grammar().declines(reply) || has(claims, Kind.DECLINES, who);
        boolean takes = takes(claims, Claim.WEAK);
        if (takes && !(refuses && lastOf(claims, Kind.DECLINES) > lastOf(claims, Kind.TAKES))) {
            settle(who, reply);
            return true;
        }
        if (refuses) {
            holder = Holder.nobody(List.of(question.turn(), reply.index()));
            question = new Question(Kind.WHO, Set.of(), question.asker(), question.turn());
            return true;
        }
        boolean self = reply.grammar().answersWithSelf(reply);
        boolean says =
                question.kind() == Kind.WHO ? self : self || reply.grammar().agrees(reply);
        if (says) {
            settle(who, reply);
        }
        return says;
    }

    private boolean answerOffer(SpokenTurn reply) {
        if (reply.speaker().equals(question.asker())) {
            return false;
        }
        if (reply.grammar().declines(reply)) {
            holder = Holder.NOBODY;
        }
        question = Question.NONE;
        return true;
    }

    /** Somebody other than the one asked steps in before an answer came. */
    private boolean takeUnasked(SpokenTurn reply, List<Claim> claims) {
        boolean other = reply.speaker().isPresent() && !reply.speaker().equals(question.asker());
        boolean open = question.kind() != Kind.ASSIGNS && !holder.settled();
        if (other && open && takes(claims, Claim.PLAIN)) {
            settle(reply.speaker().get(), reply);
            return true;
        }
        return false;
    }

    private void settle(Member who, SpokenTurn reply) {
        boolean named = holder.named() && holder.who().filter(who::equals).isPresent();
        holder = Holder.taken(who, named, question.turn(), reply.index());
        question = Question.NONE;
    }

    private static boolean takes(List<Claim> claims, int strength) {
        return claims.stream()
                .anyMatch(c -> c.kind() == Kind.TAKES
                        && c.strength() >= strength
                        && !c.who().isEmpty());
    }

    private static boolean has(List<Claim> claims, Kind kind, Member who) {
        return claims.stream().anyMatch(c -> c.kind() == kind && c.who().contains(who));
    }

    private static boolean has(List<Claim> claims, Kind kind) {
        return claims.stream().anyMatch(c -> c.kind() == kind);
    }

    private static int lastOf(List<Claim> claims, Kind kind) {
        List<Integer> found = new ArrayList<>();
        claims.stream().filter(c -> c.kind() == kind).forEach(c -> found.add(c.at()));
        return new HashSet<>(found).stream().mapToInt(Integer::intValue).max().orElse(-1);
    }
}
