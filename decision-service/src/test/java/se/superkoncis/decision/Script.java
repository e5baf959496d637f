package se.superkoncis.decision;

import java.util.ArrayList;
import java.util.List;
import se.superkoncis.events.MeetingLifecycle.Turn;

/** Turns for {@link ScriptedExtraction}. */
final class Script {

    static final String FULL = "BESLUT 0.9 Eva 2026-03-20: Kontoret flyttar till Umeå.";
    static final String NO_DEADLINE = "BESLUT 0.8 Kim -: Bilen säljs på torget.";
    static final String TASK = "ATT_GÖRA 0.7 - idag: Någon ringer Telia om avtalet.";
    static final String UNSURE = "BESLUT 0.3 - -: Kaffet blir ekologiskt.";
    static final String QUESTION = "FRÅGA 0.6 - -: Vem betalar?";

    private Script() {}

    static List<Turn> turns(String... lines) {
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            turns.add(new Turn("Eva", 1_000L * turns.size(), 1_000L * turns.size() + 900, line));
        }
        return turns;
    }
}
