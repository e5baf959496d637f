package se.superkoncis.decision.domain.owner;

import java.util.Optional;
import java.util.Set;
import se.superkoncis.decision.domain.owner.claim.Claim.Kind;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** What waits for an answer; {@code to} is empty when it is put to everybody. */
record Question(Kind kind, Set<Member> to, Optional<Member> asker, int turn) {
    static final Question NONE = new Question(Kind.NOBODY, Set.of(), Optional.empty(), -1);

    boolean isOpen() {
        return turn >= 0;
    }

    boolean mayBeAnsweredBy(SpokenTurn reply) {
        return reply.speaker().isPresent()
                && !reply.speaker().equals(asker)
                && (to.isEmpty() || to.contains(reply.speaker().get()));
    }
}
