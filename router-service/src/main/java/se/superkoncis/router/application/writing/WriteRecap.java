package se.superkoncis.router.application.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import se.superkoncis.events.EventIds;
import se.superkoncis.kit.cost.MicroSek;
import se.superkoncis.router.config.RecapSettings;
import se.superkoncis.router.domain.call.CallFacts;
import se.superkoncis.router.domain.call.CallOutcome;
import se.superkoncis.router.domain.call.CallRequest;
import se.superkoncis.router.domain.call.ModelCalls;
import se.superkoncis.router.domain.call.ModelRequest;
import se.superkoncis.router.domain.recap.Layout;
import se.superkoncis.router.domain.recap.Point;
import se.superkoncis.router.domain.recap.Recap;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.written.Brief;
import se.superkoncis.router.domain.recap.written.Checked;
import se.superkoncis.router.domain.recap.written.Draft;
import se.superkoncis.router.domain.recap.written.MergePoints;
import se.superkoncis.router.domain.recap.written.ModelDialogue;
import se.superkoncis.router.domain.recap.written.Window;
import se.superkoncis.router.domain.recap.written.Windows;
import se.superkoncis.router.domain.recap.written.check.CheckDraft;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;
import se.superkoncis.text.meeting.Person;
import se.superkoncis.text.meeting.Transcript;

/**
 * Has a model write a recap: asks for the points of each window, holds them against what was said, has faults mended once, drops what
 * is still wrong, and brings the windows together. No thread waits for a model.
 */
@ApplicationScoped
public class WriteRecap {

    private static final String REPAIR = "-repair";
    /** A window is not asked for less, however many there are. */
    private static final int FEWEST_WORDS = 60;

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final CallOutcome LOST =
            new CallOutcome.Failed("timeout", "the call did not end by its deadline", new MicroSek(0), 1, false);

    private final ModelCalls calls;
    private final ModelDialogue dialogue;
    private final RecapSettings settings;
    private final Clock clock;

    /** With what it asks, and by which settings. */
    public WriteRecap(ModelCalls calls, ModelDialogue dialogue, RecapSettings settings, Clock clock) {
        this.calls = calls;
        this.dialogue = dialogue;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the recap.
     *
     * @param facts of its calls; each call gets an id of its own
     * @param deadline after which no answer is of use
     * @param pool where answers are read and checked
     */
    public CompletionStage<Written> write(Transcript transcript, CallFacts facts, Instant deadline, Executor pool) {
        Heard heard = Heard.of(transcript, settings.words());
        List<Window> windows =
                Windows.of(transcript, heard.language(), settings.model().windowTokens());
        int words = Math.max(FEWEST_WORDS, settings.words() / Math.max(1, windows.size()));
        List<CompletableFuture<WindowResult>> results = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            Brief brief = new Brief(
                    heard.language(),
                    transcript.title(),
                    transcript.participants().stream().map(Person::name).toList(),
                    windows.get(i),
                    words,
                    i + 1,
                    windows.size());
            // The next begins when the one so many places before it has ended.
            int before = i - settings.model().parallel();
            CompletableFuture<?> turn = before < 0 ? CompletableFuture.completedFuture(null) : results.get(before);
            results.add(turn.thenCompose(ignored -> window(brief, facts, deadline, pool)));
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        ignored -> together(
                                heard,
                                results.stream().map(CompletableFuture::join).toList()),
                        pool);
    }

    /** What came of a window; {@code failed} is null when its points can be used. */
    private record WindowResult(Checked checked, Spent spent, Written.Unusable failed, boolean mended) {}

    private CompletableFuture<WindowResult> window(Brief brief, CallFacts facts, Instant deadline, Executor pool) {
        return call(dialogue.ask(brief), facts.as(EventIds.fresh(), facts.task()), deadline)
                .thenComposeAsync(outcome -> first(brief, facts, deadline, pool, outcome), pool)
                .toCompletableFuture();
    }

    private CompletionStage<WindowResult> first(
            Brief brief, CallFacts facts, Instant deadline, Executor pool, CallOutcome outcome) {
        Spent spent = Spent.of(outcome);
        if (!(outcome instanceof CallOutcome.Answered answered)) {
            return CompletableFuture.completedFuture(
                    new WindowResult(null, spent, Written.Unusable.of(outcome, spent), false));
        }
        Draft draft = dialogue.read(answered.body());
        Checked checked = check(draft, brief);
        boolean late = !clock.instant().isBefore(deadline);
        if (checked.faults().isEmpty() || late) {
            return CompletableFuture.completedFuture(result(checked, spent, false));
        }
        return call(
                        dialogue.mend(brief, draft, checked.faults()),
                        facts.as(EventIds.fresh(), facts.task() + REPAIR),
                        deadline)
                .thenApplyAsync(second -> mended(brief, checked, spent, second), pool);
    }

    private WindowResult mended(Brief brief, Checked first, Spent spent, CallOutcome outcome) {
        Spent both = spent.and(Spent.of(outcome));
        if (!(outcome instanceof CallOutcome.Answered answered)) {
            return result(first, both, true);
        }
        Checked second = check(dialogue.read(answered.body()), brief);
        return result(second.points().size() >= first.points().size() ? second : first, both, true);
    }

    private static Checked check(Draft draft, Brief brief) {
        return CheckDraft.check(draft, new Evidence(brief.language(), brief.window(), brief.title()));
    }

    private static WindowResult result(Checked checked, Spent spent, boolean mended) {
        Written.Unusable failed = checked.isEnough() ? null : Written.Unusable.invalid(spent);
        return new WindowResult(checked, spent, failed, mended);
    }

    /** Calls end by their deadline; should one not, the meeting does not wait for it. */
    private CompletionStage<CallOutcome> call(ModelRequest request, CallFacts facts, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline).plus(GRACE);
        return calls.call(new CallRequest(facts, request, deadline))
                .toCompletableFuture()
                .copy()
                .completeOnTimeout(LOST, Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** A window that is missing would leave a hole that nobody sees, so that all of them must be there. */
    private Written together(Heard heard, List<WindowResult> windows) {
        Spent spent = new Spent(new MicroSek(0), 0, null);
        for (WindowResult window : windows) {
            spent = spent.and(window.spent());
        }
        for (WindowResult window : windows) {
            if (window.failed() != null) {
                return window.failed().costing(spent);
            }
        }
        List<List<Point>> points =
                windows.stream().map(w -> w.checked().points()).toList();
        List<Point> merged = new MergePoints(heard.language()).merge(points);
        Recap recap = new Layout(heard, settings.words()).recap(merged);
        if (recap.points().isEmpty()) {
            return Written.Unusable.invalid(spent);
        }
        int dropped = windows.stream()
                .mapToInt(w -> w.checked().drafted() - w.checked().points().size())
                .sum();
        boolean mended = windows.stream().anyMatch(WindowResult::mended);
        return new Written.Usable(recap, spent, windows.size(), dropped, mended);
    }
}
