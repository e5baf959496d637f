package se.superkoncis.decision.domain.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.domain.owner.person.Member;
import se.superkoncis.decision.domain.owner.speech.SpokenTurn;

/** Who has the task so far. */
record Holder(Optional<Member> who, Optional<Member> by, boolean named, boolean settled, List<Integer> turns) {
    static final Holder NOBODY = nobody(List.of());

    static Holder nobody(List<Integer> turns) {
        return new Holder(Optional.empty(), Optional.empty(), false, false, turns);
    }

    static Holder taken(Member who, boolean named, Integer... turns) {
        return new Holder(Optional.of(who), Optional.empty(), named, true, List.of(turns));
    }

    static Holder given(Member who, Optional<Member> by, boolean named, int turn) {
        return new Holder(Optional.of(who), by, named, false, List.of(turn));
    }

    Holder confirmed(int turn) {
        List<Integer> all = new ArrayList<>(turns);
        all.add(turn);
        return new Holder(who, by, named, true, all);
    }

    boolean is(SpokenTurn turn) {
        return who.isPresent() && who.equals(turn.speaker());
    }
}
