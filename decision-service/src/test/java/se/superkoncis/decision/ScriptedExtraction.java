package se.superkoncis.decision;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.decision.application.Extraction;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.decision.domain.item.Field;
import se.superkoncis.decision.domain.item.Finding;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.decision.domain.item.OpenQuestion;
import se.superkoncis.text.meeting.Transcript;

/**
 * Finds what a transcript says that it should find, a turn each: {@code BESLUT 0.9 Eva 2026-03-20: Kontoret flyttar.} A
 * {@code -} is asked for, and {@code idag} is the day of the meeting. A transcript without such turns goes to the real engine.
 */
@Mock
@ApplicationScoped
class ScriptedExtraction implements Extraction {

    private static final Pattern LINE = Pattern.compile("(BESLUT|ATT_GÖRA|FRÅGA) ([0-9.]+) (\\S+) (\\S+): (.*)");

    private final Extractor real = Extractor.withOwnFinders();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
    private final AtomicInteger entered = new AtomicInteger();

    /** The next searches of meetings with this title fail. */
    void fail(String title, int times) {
        failures.put(title, new AtomicInteger(times));
    }

    /** Searches of meetings with this title wait until the latch is open. */
    void hold(String title, CountDownLatch latch) {
        holds.put(title, latch);
    }

    /** How many searches have begun. */
    int begun() {
        return entered.get();
    }

    @Override
    public Findings extract(Transcript transcript, Optional<LocalDate> meetingDay) {
        entered.incrementAndGet();
        AtomicInteger left = failures.get(transcript.title());
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("as the test wants it");
        }
        await(holds.get(transcript.title()));
        if (transcript.turns().stream().noneMatch(t -> LINE.matcher(t.text()).matches())) {
            return real.extract(transcript, meetingDay);
        }
        List<Finding> decisions = new ArrayList<>();
        List<Finding> actions = new ArrayList<>();
        List<OpenQuestion> questions = new ArrayList<>();
        for (int turn = 0; turn < transcript.turns().size(); turn++) {
            Matcher line = LINE.matcher(transcript.turns().get(turn).text());
            if (line.matches()) {
                double confidence = Double.parseDouble(line.group(2));
                switch (line.group(1)) {
                    case "BESLUT" -> decisions.add(finding(line, turn, confidence, meetingDay));
                    case "ATT_GÖRA" -> actions.add(finding(line, turn, confidence, meetingDay));
                    default -> questions.add(new OpenQuestion(line.group(5), List.of(turn), confidence));
                }
            }
        }
        return new Findings("sv", decisions, actions, questions, List.of());
    }

    private static Finding finding(Matcher line, int turn, double confidence, Optional<LocalDate> meetingDay) {
        List<Integer> turns = List.of(turn);
        Field<String> owner = line.group(3).equals("-") ? Field.asked(turns) : Field.stated(line.group(3), turns);
        Field<LocalDate> deadline =
                switch (line.group(4)) {
                    case "-" -> Field.asked(turns);
                    case "idag" -> Field.inferred(meetingDay.orElseThrow(), turns);
                    default -> Field.stated(LocalDate.parse(line.group(4)), turns);
                };
        return new Finding(line.group(5), turns, owner, deadline, confidence);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
