package se.superkoncis.decision.domain.extract.text;

import java.util.Map;
import java.util.Optional;

/** Swedish present tense turned into the infinitive: irregular verbs by a list, the others by their conjugation's ending. */
final class SwedishVerbs {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("gör", "göra"),
            Map.entry("tar", "ta"),
            Map.entry("ser", "se"),
            Map.entry("ger", "ge"),
            Map.entry("går", "gå"),
            Map.entry("får", "få"),
            Map.entry("blir", "bli"),
            Map.entry("drar", "dra"),
            Map.entry("ber", "be"),
            Map.entry("står", "stå"),
            Map.entry("slår", "slå"),
            Map.entry("kör", "köra"),
            Map.entry("hör", "höra"),
            Map.entry("för", "föra"),
            Map.entry("styr", "styra"),
            Map.entry("hyr", "hyra"),
            Map.entry("lär", "lära"),
            Map.entry("bär", "bära"),
            Map.entry("har", "ha"),
            Map.entry("rör", "röra"),
            Map.entry("är", "vara"),
            Map.entry("spar", "spara"),
            Map.entry("sätter", "sätta"));

    private SwedishVerbs() {}

    /** The infinitive of a present tense in lower case; empty when the word doesn't look like one. */
    static Optional<String> infinitive(String present) {
        String known = IRREGULAR.get(present);
        if (known != null) {
            return Optional.of(known);
        }
        int length = present.length();
        if (length > 4 && (present.endsWith("ar") || present.endsWith("er"))) {
            return Optional.of(present.substring(0, length - 2) + "a");
        }
        return length > 3 && present.endsWith("r") && !present.endsWith("or")
                ? Optional.of(present.substring(0, length - 1))
                : Optional.empty();
    }
}
