package se.superkoncis.decision.domain.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.FieldState;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/**
 * A dialogue with its answer. The first line says what it shows; {@code *} marks a turn of the item, {@code !} its core;
 * {@code =} gives the owner and how it is known. A speaker is written by the first name where that is enough.
 */
record OwnerCase(String name, Evidence evidence, Optional<String> owner, FieldState state) {
    private static final Pattern LINE = Pattern.compile("([*!]?)([^:]+): (.*)");
    private static final Pattern PERSON = Pattern.compile("\\s*([^(]+?)\\s*\\(([^)]*)\\)\\s*");

    /** The cases of the text, separated by blank lines, all with the cast {@code name (role); name (role)}. */
    static Stream<OwnerCase> of(Language language, boolean decision, String cast, String cases) {
        List<Person> people = new ArrayList<>();
        for (String person : cast.split(";")) {
            Matcher matcher = PERSON.matcher(person);
            if (matcher.matches()) {
                people.add(new Person(matcher.group(1), matcher.group(2)));
            }
        }
        return Stream.of(cases.strip().split("\\n\\s*\\n")).map(text -> one(language, decision, people, text.strip()));
    }

    private static OwnerCase one(Language language, boolean decision, List<Person> people, String text) {
        String[] lines = text.split("\\n");
        List<Utterance> turns = new ArrayList<>();
        List<Integer> marked = new ArrayList<>();
        int core = -1;
        for (int i = 1; i < lines.length - 1; i++) {
            Matcher line = LINE.matcher(lines[i].strip());
            if (!line.matches()) {
                throw new IllegalArgumentException(lines[i]);
            }
            if (line.group(1).equals("!")) {
                core = turns.size();
            }
            if (!line.group(1).isEmpty()) {
                marked.add(turns.size());
            }
            turns.add(new Utterance(full(line.group(2), people), null, line.group(3)));
        }
        String answer = lines[lines.length - 1].strip().substring(1).strip();
        boolean asked = answer.equals("ASKED");
        int cut = answer.lastIndexOf(' ');
        Transcript transcript = new Transcript("", language.code(), null, people, turns);
        return new OwnerCase(
                lines[0].strip(),
                new Evidence(
                        transcript, language, Optional.empty(), decision, core < 0 ? marked.get(0) : core, "", marked),
                asked ? Optional.empty() : Optional.of(answer.substring(0, cut)),
                asked ? FieldState.ASKED : FieldState.valueOf(answer.substring(cut + 1)));
    }

    private static String full(String label, List<Person> people) {
        List<String> names = people.stream()
                .map(Person::name)
                .filter(name -> name.equals(label) || name.startsWith(label + " "))
                .toList();
        return names.size() == 1 ? names.get(0) : label;
    }

    @Override
    public String toString() {
        return name;
    }
}
