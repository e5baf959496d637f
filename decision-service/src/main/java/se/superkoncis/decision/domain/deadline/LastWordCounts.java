package se.superkoncis.decision.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.superkoncis.decision.domain.item.Evidence;
import se.superkoncis.text.date.DateMention.Bound;
import se.superkoncis.text.date.DateMention.Kind;
import se.superkoncis.text.date.DateMention.Precision;

/**
 * Of the times said in an item's turns the last counts, since people correct themselves and each other. A later time replaces an
 * earlier one only when it speaks of the item: in its words, as a limit, as a correction, or as a short reply.
 */
final class LastWordCounts {
    /** From so many turns on a later turn sums up: it has times of other items, too. */
    private static final int FAR = 8;

    /** Turns within which a day just spoken of is known. */
    private static final int SPOKEN_OF = 2;

    /** Content words of a turn that only concludes. */
    private static final int CONCLUSION = 4;

    /** Content words of a turn with a thing of its own. */
    private static final int OWN_THING = 6;

    /** Content words of a turn that says hardly more than a time. */
    private static final int ONLY_A_TIME = 2;

    private final Evidence item;
    private final Hearing hearing;
    private final SpokenCues cues;
    private final Map<Integer, ItemWords> words = new HashMap<>();
    private final SpokenMonth months;
    private final Predicate<TimeSaid> ruledOut;

    LastWordCounts(Evidence item, Hearing hearing) {
        this.item = item;
        this.hearing = hearing;
        cues = SpokenCues.of(item.language());
        ruledOut = new NotADeadline(cues, item.decision())::test;
        months = new SpokenMonth(hearing);
    }

    /** How many of the item's words a time has around it: what the other turns say, and the sentence that says the item. */
    private long shared(TimeSaid said) {
        return words.computeIfAbsent(said.turn(), this::wordsApartFrom).in(said.around());
    }

    private ItemWords wordsApartFrom(int turn) {
        ItemWords found = new ItemWords(item.language());
        if (turn == item.core() && !item.sentence().isBlank()) {
            found.add(item.sentence());
        }
        item.turns().stream()
                .filter(other ->
                        other != turn || turn == item.core() && item.sentence().isBlank())
                .filter(other -> Math.abs(other - item.core()) < FAR)
                .forEach(other -> found.add(hearing.withoutTimes(other)));
        return found;
    }

    /**
     * The time that counts.
     *
     * @param reckoned whether it was told by another day that was just spoken of
     */
    record Settled(TimeSaid said, LocalDate day, boolean reckoned, List<Integer> turns) {
        private static Settled said(TimeSaid said, List<Integer> turns) {
            return new Settled(said, said.day().orElseThrow(), false, turns);
        }
    }

    Optional<Settled> settled() {
        Settled counts = null;
        Settled before = null;
        int last = item.turns().get(0);
        boolean left = false;
        for (int turn : item.turns()) {
            left = turn > item.core() && turn - last < FAR && (left || counts != null && turnsToOther(turn));
            if (left) {
                last = turn;
                continue;
            }
            Optional<Settled> next = heard(turn, counts, turn - last >= FAR || turn - item.core() >= FAR);
            if (next.isPresent()) {
                before = counts;
                counts = next.get();
            } else if (before != null && tookBack(turn, counts.said())) {
                counts = before;
            }
            last = turn;
        }
        return Optional.ofNullable(counts);
    }

    private Optional<Settled> heard(int turn, Settled counts, boolean summary) {
        Optional<TimeSaid> said = ofTurn(turn, summary).map(months::settle);
        boolean explicit = said.isPresent() && said.get().mention().kind() == Kind.DATE
                || said.isPresent() && said.get().mention().kind() == Kind.DAY_OF_MONTH;
        Optional<TimeSaid> justSaid = counts == null ? spokenBefore(turn) : Optional.of(counts.said());
        LocalDate spokenOf = counts == null ? justSaid.flatMap(TimeSaid::day).orElse(null) : counts.day();
        int from = explicit ? said.get().end() : 0;
        Optional<LocalDate> day =
                RelativeDays.in(hearing.text(turn), from, item.language(), hearing.times(turn), spokenOf);
        if (day.isPresent() && (said.isPresent() || justSaid.isPresent())) {
            TimeSaid by = said.orElseGet(justSaid::get);
            return Optional.of(new Settled(by, day.get(), true, List.of(Math.min(by.turn(), turn), turn)));
        }
        if (said.isEmpty() || counts != null && !replaces(said.get(), counts.said())) {
            return Optional.empty();
        }
        List<Integer> turns = new ArrayList<>();
        if (counts != null && said.get().day().equals(Optional.of(counts.day()))) {
            turns.addAll(counts.turns());
        }
        turns.add(turn);
        return Optional.of(Settled.said(said.get(), turns));
    }

    /** Somebody else goes on to a thing of their own. */
    private boolean turnsToOther(int turn) {
        return !item.decision()
                && !hearing.speaker(turn).equals(hearing.speaker(item.core()))
                && cues.commitment.matcher(hearing.lower(turn)).find()
                && content(turn) >= OWN_THING;
    }

    /** The day last spoken of right before the item. */
    private Optional<TimeSaid> spokenBefore(int turn) {
        for (int before = turn - 1; before >= Math.max(0, turn - SPOKEN_OF); before--) {
            Optional<TimeSaid> said = hearing.times(before).stream()
                    .filter(ruledOut.negate())
                    .reduce((first, second) -> second)
                    .map(months::settle);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** "This Wednesday?" – "No no, next." */
    private boolean tookBack(int turn, TimeSaid counts) {
        return counts.sentence().endsWith("?")
                && !hearing.speaker(turn).equals(hearing.speaker(counts.turn()))
                && cues.denial
                        .matcher(hearing.text(turn).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** The time that the turn says of the item; a turn that sums up must name it. */
    private Optional<TimeSaid> ofTurn(int turn, boolean summary) {
        List<TimeSaid> times = new ArrayList<>(hearing.times(turn));
        times.removeIf(ruledOut);
        if (item.decision() && turn != item.core()) {
            times.removeIf(said -> said.mention().bound() != Bound.FROM
                    && (cues.firstPerson.matcher(said.clause()).find()
                            || cues.commitment
                                    .matcher(said.sentence().toLowerCase(Locale.ROOT))
                                    .find()));
        }
        boolean corrected = correctsItself(times);
        if (!corrected
                && turn == item.core()
                && !item.sentence().isBlank()
                && times.stream().anyMatch(this::inSentence)) {
            times.removeIf(said -> !inSentence(said));
        }
        boolean list = times.stream().map(TimeSaid::day).distinct().count() > 1 && !corrected;
        if (turn != item.core() && (summary || list)) {
            long most = times.stream().mapToLong(said -> shared(said)).max().orElse(0);
            times.removeIf(said -> shared(said) < Math.max(1, most));
        }
        return choose(times);
    }

    private boolean inSentence(TimeSaid said) {
        if (item.sentence().contains(said.sentence())) {
            return true;
        }
        int from = said.sentence().indexOf(item.sentence());
        int to = from + item.sentence().length();
        return from >= 0
                && (said.mention().start() < to && said.mention().end() > from
                        || times(said)
                                .noneMatch(other -> other.mention().start() < to
                                        && other.mention().end() > from));
    }

    /** The times of the same sentence: speech without signs is one sentence of many clauses. */
    private Stream<TimeSaid> times(TimeSaid said) {
        return hearing.times(said.turn()).stream()
                .filter(other -> other.sentence().equals(said.sentence()));
    }

    private Optional<TimeSaid> choose(List<TimeSaid> times) {
        if (times.size() < 2) {
            return times.stream().findFirst();
        }
        if (correctsItself(times)) {
            return Optional.of(times.get(times.size() - 1));
        }
        boolean moved =
                times.stream().anyMatch(said -> cues.move.matcher(said.clause()).find());
        return times.stream().max(Comparator.comparingDouble(said -> weight(said, moved)));
    }

    private double weight(TimeSaid said, boolean moved) {
        Bound bound = said.mention().bound();
        double weight = said.turn() == item.core() ? 0 : 2.0 * Math.min(3, shared(said));
        weight += bound == Bound.BY || bound == Bound.BEFORE ? 1.5 : 0;
        weight += bound == Bound.FROM ? item.decision() && !moved ? 2.5 : -1 : 0;
        weight -= bound == Bound.UNTIL ? 2 : 0;
        weight -= said.mention().kind() == Kind.TODAY ? 0.5 : 0;
        weight += said.mention().precision() == Precision.DAY ? 0.5 : 0;
        weight += !item.decision() && cues.commitment.matcher(said.clause()).find() ? 1.5 : 0;
        weight += !item.decision() && cues.firstPerson.matcher(said.clause()).find() ? 1 : 0;
        weight += said.mention().kind() == Kind.DATE || said.mention().kind() == Kind.DAY_OF_MONTH ? 0.25 : 0;
        return weight;
    }

    /** Whether between the last two times the speaker takes the former back or makes it precise. */
    private boolean correctsItself(List<TimeSaid> times) {
        if (times.size() < 2) {
            return false;
        }
        TimeSaid last = times.get(times.size() - 1);
        TimeSaid before = times.get(times.size() - 2);
        if (!item.decision() && !last.sentence().equals(before.sentence()) && isBare(last)) {
            return true;
        }
        String text = hearing.text(last.turn()).toLowerCase(Locale.ROOT).replace('’', '\'');
        int from = Math.min(text.length(), before.at());
        return cues.correction
                .matcher(text.substring(from, Math.max(from, Math.min(text.length(), last.at()))))
                .find();
    }

    /** "By Friday." – "Do we share it out today?": a question about something else. */
    private boolean asksOther(TimeSaid later, TimeSaid earlier) {
        return later.sentence().endsWith("?")
                && !hearing.speaker(later.turn()).equals(hearing.speaker(earlier.turn()))
                && later.mention().kind() == Kind.TODAY
                && shared(later) == 0;
    }

    private int content(int turn) {
        return new ItemWords(item.language()).stems(hearing.withoutTimes(turn)).size();
    }

    /** "It has to be there Sunday." – "Okay, then I'll have it up on Saturday.": the answer to what was just said. */
    private boolean concludes(TimeSaid later) {
        return cues.conclusion.matcher(hearing.lower(later.turn())).matches() && content(later.turn()) <= CONCLUSION;
    }

    /** "By Friday." – "Thanks. Then I'll do mine by Monday.": somebody else's own thing, in no word the item's. */
    private boolean isAnothersPromise(TimeSaid later, TimeSaid earlier) {
        return !item.decision()
                && earlier.turn() == item.core()
                && !hearing.speaker(later.turn()).equals(hearing.speaker(earlier.turn()))
                && cues.commitment.matcher(later.clause()).find()
                && shared(later) == 0;
    }

    /** A sentence that is only a time: "So Tuesday." */
    private boolean isBare(TimeSaid said) {
        return !said.sentence().endsWith("?")
                && new ItemWords(item.language())
                        .stems(said.lead() + " " + said.trail())
                        .isEmpty();
    }

    private boolean replaces(TimeSaid later, TimeSaid earlier) {
        if (later.day().equals(earlier.day())) {
            return true;
        }
        if (isAnothersPromise(later, earlier)) {
            return false;
        }
        if (!item.decision() && (later.turn() == item.core() || concludes(later))) {
            return true;
        }
        boolean limits = later.mention().bound() == Bound.BY
                || later.mention().bound() == Bound.BEFORE
                || item.decision() && later.mention().bound() == Bound.FROM;
        if (item.decision() && earlier.mention().bound() == Bound.FROM && !limits) {
            return later.isShort() || shared(later) > 0;
        }
        if (later.mention().bound() == Bound.UNTIL || asksOther(later, earlier)) {
            return false;
        }
        boolean vaguer =
                earlier.mention().kind() == Kind.DATE && later.mention().precision() != Precision.DAY;
        return limits
                || (later.isShort() || content(later.turn()) <= ONLY_A_TIME) && !vaguer
                || shared(later) > 0
                || cues.correction
                        .matcher(later.sentence().toLowerCase(Locale.ROOT))
                        .find()
                || hearing.speaker(later.turn()).equals(hearing.speaker(earlier.turn()));
    }
}
