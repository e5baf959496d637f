package se.superkoncis.decision.domain.owner.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.meeting.Utterance;

/** Those who take part in a meeting: the participants where they are listed, else those who speak. */
public final class Roster {
    /** More are not told apart; a transcript with that many labels is not a meeting. */
    private static final int MOST = 300;
    /** From so many turns on, one label for several people tells that the speakers were not told apart. */
    private static final int CONVERSATION = 8;

    private final Map<String, Member> byLabel = new ConcurrentHashMap<>();
    private final Names names;
    private final Roles roles;
    private final List<Member> members;
    private final boolean listed;
    private final boolean oneVoice;

    /** Reads the participants, or the speaker labels in one pass over the turns when there are none. */
    public Roster(Transcript transcript) {
        List<Person> people = transcript.participants().stream()
                .filter(p -> !p.name().isBlank())
                .limit(MOST)
                .toList();
        listed = !people.isEmpty();
        members = listed ? listed(people) : speakers(transcript);
        names = new Names(members, listed);
        roles = new Roles(members);
        members.forEach(member -> byLabel.putIfAbsent(member.name(), member));
        oneVoice = people.size() > 1
                && transcript.turns().size() >= CONVERSATION
                && transcript.turns().stream()
                                .map(Utterance::speaker)
                                .distinct()
                                .limit(2)
                                .count()
                        < 2;
    }

    private static List<Member> listed(List<Person> people) {
        return people.stream()
                .map(p -> new Member(p.name(), p.role()))
                .distinct()
                .toList();
    }

    private static List<Member> speakers(Transcript transcript) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Utterance turn : transcript.turns()) {
            String role = turn.role() == null ? "" : turn.role();
            if (!turn.speaker().isBlank() && (roles.size() < MOST || roles.containsKey(turn.speaker()))) {
                roles.merge(turn.speaker(), role, (known, next) -> known.isEmpty() ? next : known);
            }
        }
        List<Member> members = new ArrayList<>();
        roles.forEach((name, role) -> members.add(new Member(name, role)));
        return members;
    }

    /** Who speaks in the turn; empty when one label stands for everybody or there is none. */
    public Optional<Member> speaker(Utterance turn) {
        if (oneVoice || turn.speaker().isBlank()) {
            return Optional.empty();
        }
        Member known = byLabel.get(turn.speaker());
        return Optional.of(known != null ? known : labelled(turn));
    }

    /** A label such as "Kajsa" or "kajsa norling" for Kajsa Norling; a label that is nobody's stands for itself. */
    private Member labelled(Utterance turn) {
        Member stranger = new Member(turn.speaker(), turn.role() == null ? "" : turn.role());
        if (!listed) {
            return stranger;
        }
        Set<String> label = Set.of(distinct(turn.speaker()));
        List<Member> fitting = members.stream()
                .filter(m -> Set.of(distinct(m.name())).containsAll(label)
                        || m.role().equalsIgnoreCase(turn.speaker()))
                .toList();
        Member member = fitting.size() == 1 ? fitting.get(0) : stranger;
        if (byLabel.size() < 2 * MOST) {
            byLabel.put(turn.speaker(), member);
        }
        return member;
    }

    private static String[] distinct(String name) {
        return java.util.Arrays.stream(name.toLowerCase(Locale.ROOT).strip().split("[\\s,.]+"))
                .distinct()
                .toArray(String[]::new);
    }

    /** Who is named where in the words, in order, without overlap. */
    public List<Mention> mentions(Said said) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            Mention mention = names.at(said, at);
            if (mention == null) {
                mention = roles.at(said, at);
            }
            if (mention != null) {
                mentions.add(mention);
                at = mention.to() - 1;
            }
        }
        return mentions;
    }
}
