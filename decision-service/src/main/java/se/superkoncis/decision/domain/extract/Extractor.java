package se.superkoncis.decision.domain.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.decision.domain.deadline.DeadlineFinder;
import se.superkoncis.decision.domain.deadline.TimeTalk;
import se.superkoncis.decision.domain.extract.question.OpenQuestions;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.read.MeetingReader;
import se.superkoncis.decision.domain.extract.score.Features;
import se.superkoncis.decision.domain.extract.text.ItemText;
import se.superkoncis.decision.domain.extract.thread.Item;
import se.superkoncis.decision.domain.extract.thread.Threads;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.decision.domain.owner.OwnerFinder;
import se.superkoncis.text.meeting.Transcript;

/**
 * Finds decisions, actions and open questions. The same transcript always gives the same findings; one extractor serves any number of
 * threads. Time is linear in the transcript, of which a bounded part is read: the notice {@value #CUT} tells when a part was not.
 */
public final class Extractor {
    /** Notice: the transcript was longer than what is read. */
    public static final String CUT = "TRANSCRIPT_CUT";

    private final OwnerSearch owners;
    private final DeadlineSearch deadlines;

    /**
     * @param owners asked once for every item
     * @param deadlines asked once for every item
     */
    public Extractor(OwnerSearch owners, DeadlineSearch deadlines) {
        this.owners = owners;
        this.deadlines = deadlines;
    }

    /** The extractor with our own search for owners and deadlines. */
    public static Extractor withOwnFinders() {
        return new Extractor(ownOwners(), ownDeadlines());
    }

    /** Our own search for owners. */
    public static OwnerSearch ownOwners() {
        OwnerFinder owners = new OwnerFinder();
        TimeTalk talk = new TimeTalk();
        return evidence -> owners.owner(talk.withWhatCameBefore(evidence));
    }

    /** Our own search for deadlines. */
    public static DeadlineSearch ownDeadlines() {
        DeadlineFinder deadlines = new DeadlineFinder();
        TimeTalk talk = new TimeTalk();
        return evidence -> deadlines.deadline(talk.withTimes(evidence));
    }

    /**
     * What the transcript holds; empty lists when it holds nothing.
     *
     * @param meetingDay the local day on which the meeting began; empty when unknown
     */
    public Findings extract(Transcript transcript, Optional<LocalDate> meetingDay) {
        Meeting meeting = MeetingReader.read(transcript);
        Features features = new Features(meeting);
        List<int[]> judged = meeting.clauses().stream().map(features::of).toList();
        Threads threads = new Threads(meeting);
        double[] decides = Kind.DECISION.logOdds(judged);
        double[] acts = Kind.ACTION.logOdds(judged);
        List<Item> decisions = threads.tie(decides, acts, Kind.DECISION.most(), true);
        List<Item> actions = threads.tie(acts, decides, Kind.ACTION.most(), false);
        Telling telling = new Telling(transcript, meeting, meetingDay, new ItemText(transcript, meeting), Set.of());
        List<Finding> tasks = findings(Kind.ACTION, actions, telling.anew());
        return new Findings(
                meeting.language().code(),
                findings(Kind.DECISION, decisions, telling.anew()),
                tasks,
                new OpenQuestions(meeting).find(takenUp(tasks)),
                meeting.cut() ? List.of(CUT) : List.of());
    }

    /** Turns of found tasks that a later turn of the same task follows. */
    private static Set<Integer> takenUp(List<Finding> tasks) {
        return tasks.stream()
                .filter(Finding::shown)
                .flatMap(task -> task.turns().stream().limit(task.turns().size() - 1L))
                .collect(Collectors.toSet());
    }

    private record Telling(
            Transcript transcript, Meeting meeting, Optional<LocalDate> meetingDay, ItemText text, Set<String> told) {
        /** The same with nothing told yet: decisions and actions may say the same. */
        Telling anew() {
            return new Telling(transcript, meeting, meetingDay, text, new HashSet<>());
        }
    }

    private List<Finding> findings(Kind kind, List<Item> items, Telling telling) {
        List<Finding> findings = new ArrayList<>();
        for (int rank = 0; rank < items.size(); rank++) {
            findings.add(finding(kind, items, rank, telling));
        }
        findings.sort(Comparator.comparingDouble((Finding finding) -> -finding.confidence()));
        return findings;
    }

    private Finding finding(Kind kind, List<Item> items, int rank, Telling telling) {
        Item item = items.get(rank);
        Clause core = item.core();
        boolean decision = kind == Kind.DECISION;
        List<Integer> turns = List.copyOf(item.turns());
        Evidence evidence = new Evidence(
                telling.transcript(),
                telling.meeting().language(),
                telling.meetingDay(),
                decision,
                core.turn(),
                core.text(),
                turns);
        String text = decision ? telling.text().decision(item) : telling.text().action(item);
        if (!telling.told().add(text)) {
            // Two tasks that stand on the same neighbour: the less likely one keeps its own words.
            text = telling.text().itself(item);
        }
        Field<String> owner = owners.owner(evidence);
        Field<LocalDate> deadline = deadlines.deadline(evidence);
        int of = telling.meeting().turns().size();
        double confidence = kind.confidence(
                items, rank, of, owner.value().isPresent(), deadline.value().isPresent());
        return new Finding(text, turns, owner, deadline, confidence);
    }
}
