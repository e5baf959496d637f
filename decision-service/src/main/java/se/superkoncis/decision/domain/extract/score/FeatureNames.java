package se.superkoncis.decision.domain.extract.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.superkoncis.decision.domain.extract.act.Act;

/** The features by number and name. Names are what the weights are stored under, so that both can change apart. */
public final class FeatureNames {
    /** Where an act stands, seen from the clause that is judged. */
    enum Place {
        OWN(EnumSet.allOf(Act.class)),
        /** Another clause of the same turn. */
        TURN(EnumSet.of(
                Act.THEN,
                Act.SETTLED,
                Act.SETTLING,
                Act.CLOSES,
                Act.POLLS,
                Act.FORMAL,
                Act.APPROVAL,
                Act.MANDATE,
                Act.FROM_NOW,
                Act.RULE,
                Act.TAKES_BACK,
                Act.REVERSAL,
                Act.POSTPONED,
                Act.REFUSAL,
                Act.DEADLINE,
                Act.SOMETIME,
                Act.I_WILL,
                Act.I_DO,
                Act.I_TAKE,
                Act.YOU_GET,
                Act.REQUEST,
                Act.SOMEONE,
                Act.MUST_BE,
                Act.SOMEONE_MUST,
                Act.ASSENT,
                Act.QUESTION,
                Act.VALUE,
                Act.NEGATION,
                Act.CONDITION,
                Act.HYPOTHESIS,
                Act.WISH)),
        /** The turn after, when someone else has it. */
        AFTER(EnumSet.of(
                Act.CLOSES,
                Act.POLLS,
                Act.ASSENT,
                Act.THANKS,
                Act.NOTED,
                Act.REFUSAL,
                Act.QUESTION,
                Act.I_WILL,
                Act.I_DO,
                Act.I_TAKE,
                Act.I_CAN,
                Act.DEADLINE,
                Act.APPROVAL,
                Act.MANDATE,
                Act.POSTPONED,
                Act.AGENDA,
                Act.ORDER,
                Act.VALUE,
                Act.CONDITION,
                Act.JOKE,
                Act.VOCATIVE)),
        /** Two or three turns after, by others. */
        LATER(EnumSet.of(
                Act.CLOSES,
                Act.ASSENT,
                Act.THANKS,
                Act.REFUSAL,
                Act.TAKES_BACK,
                Act.REVERSAL,
                Act.NOTED,
                Act.I_TAKE,
                Act.I_WILL,
                Act.AGENDA,
                Act.POSTPONED,
                Act.VOCATIVE)),
        /** The turn before, when someone else has it. */
        BEFORE(EnumSet.of(
                Act.PROPOSAL,
                Act.QUESTION,
                Act.REQUEST,
                Act.ORDER,
                Act.SOMEONE,
                Act.SOMEONE_MUST,
                Act.MUST_BE,
                Act.I_CAN,
                Act.I_WILL,
                Act.WISH,
                Act.SETTLING,
                Act.ASSENT,
                Act.APPROVAL,
                Act.REFUSAL,
                Act.POSTPONED,
                Act.DEADLINE,
                Act.VALUE,
                Act.POLLS,
                Act.UNKNOWN,
                Act.CONDITION,
                Act.THEN,
                Act.WE_DO,
                Act.VOCATIVE,
                Act.AGENDA));

        private final Set<Act> acts;

        Place(Set<Act> acts) {
            this.acts = acts;
        }

        /** The acts that tell something about the clause when they stand here. */
        Set<Act> acts() {
            return acts;
        }
    }

    private static final List<String> NAMES = new ArrayList<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    private static final int[][] BY_ACT = new int[Place.values().length][Act.count()];

    static {
        for (int[] numbers : BY_ACT) {
            Arrays.fill(numbers, -1);
        }
        for (Place place : Place.values()) {
            for (Act act : place.acts()) {
                BY_ACT[place.ordinal()][act.ordinal()] = NAMES.size();
                add(place.name() + "." + act.name());
            }
        }
        for (Shape shape : Shape.values()) {
            add("SHAPE." + shape.name());
        }
        List.copyOf(NAMES).forEach(name -> add("LOOSE." + name));
    }

    private FeatureNames() {}

    private static void add(String name) {
        NUMBERS.put(name, NAMES.size());
        NAMES.add(name);
    }

    /** The number of the act in the place; -1 when it tells nothing there. */
    static int of(Place place, Act act) {
        return BY_ACT[place.ordinal()][act.ordinal()];
    }

    static int of(Shape shape) {
        return plain() - Shape.values().length + shape.ordinal();
    }

    /** How many features there are but for those of loose meetings, which follow in the same order. */
    static int plain() {
        return NAMES.size() / 2;
    }

    /** How many features there are. */
    public static int count() {
        return NAMES.size();
    }

    /** The name of the feature with the number. */
    public static String name(int number) {
        return NAMES.get(number);
    }

    /** The number of the feature with the name; -1 when there is none. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(name, -1);
    }
}
