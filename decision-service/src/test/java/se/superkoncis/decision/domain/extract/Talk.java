package se.superkoncis.decision.domain.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Meetings for tests, written as "Name: what is said". */
public final class Talk {
    private static final Extractor EXTRACTOR = Extractor.withOwnFinders();

    private Talk() {}

    public static Transcript of(String language, String... lines) {
        List<Utterance> turns = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            turns.add(new Utterance(parts[0], null, parts[1]));
        }
        List<Person> people = turns.stream()
                .map(Utterance::speaker)
                .distinct()
                .map(name -> new Person(name, ""))
                .toList();
        return new Transcript("", language, null, people, turns);
    }

    static Findings findings(Transcript transcript) {
        return EXTRACTOR.extract(transcript, Optional.empty());
    }

    static Findings findings(String language, String... lines) {
        return findings(of(language, lines));
    }

    /** How sure the extractor is of the likeliest finding that cites the turn; 0 when none does. */
    static double confidence(List<Finding> findings, int turn) {
        return findings.stream()
                .filter(finding -> finding.turns().contains(turn))
                .mapToDouble(Finding::confidence)
                .max()
                .orElse(0);
    }
}
