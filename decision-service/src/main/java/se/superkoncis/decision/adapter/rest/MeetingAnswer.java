package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.superkoncis.decision.application.DecisionReader.Content;
import se.superkoncis.decision.application.DecisionReader.MeetingView;
import se.superkoncis.decision.application.ReadDecisions.Whole;
import se.superkoncis.decision.domain.entry.Entry;
import se.superkoncis.decision.domain.entry.Kind;
import se.superkoncis.decision.domain.entry.Status;
import se.superkoncis.decision.domain.item.OpenQuestion;

/**
 * What a meeting decided. {@code status} is that of its newest transcript version: OPEN, READY or FAILED; the lists are
 * those of {@code searchedVersion}, with what people have changed since. Candidates are there when they were asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingAnswer(
        String tenantId,
        String meetingId,
        int transcriptVersion,
        String title,
        String status,
        String reason,
        Instant transcriptReadyAt,
        Integer searchedVersion,
        Instant madeAt,
        String language,
        List<EntryAnswer> decisions,
        List<EntryAnswer> actions,
        List<Question> openQuestions,
        List<Missing> missing,
        List<String> notices,
        List<EntryAnswer> candidates) {

    /** A question that the meeting left open. */
    public record Question(String text, List<Integer> turns, double confidence) {
        static Question of(OpenQuestion question) {
            return new Question(question.text(), question.turns(), question.confidence());
        }
    }

    /** What one decision or action lacks. */
    public record Missing(String id, String kind, String text, List<String> fields) {
        static List<Missing> of(List<Entry> entries) {
            return entries.stream()
                    .filter(e -> e.status().counts() && !e.complete())
                    .map(e -> new Missing(e.id().toString(), e.kind().name(), e.text(), e.missing()))
                    .toList();
        }
    }

    static MeetingAnswer of(Whole whole, boolean withCandidates) {
        MeetingView view = whole.meeting();
        Content content = view.content().orElse(null);
        return new MeetingAnswer(
                view.key().tenantId(),
                view.key().meetingId(),
                view.key().version(),
                view.title(),
                view.status().name(),
                view.reason(),
                view.readyAt(),
                content == null ? null : content.version(),
                content == null ? null : content.madeAt(),
                content == null ? null : content.language(),
                entries(whole, e -> e.kind() == Kind.DECISION && e.status().counts()),
                entries(whole, e -> e.kind() == Kind.ACTION && e.status().counts()),
                content == null
                        ? List.of()
                        : content.openQuestions().stream().map(Question::of).toList(),
                Missing.of(whole.entries()),
                content == null ? List.of() : content.notices(),
                withCandidates ? entries(whole, e -> e.status() == Status.CANDIDATE) : null);
    }

    private static List<EntryAnswer> entries(Whole whole, Predicate<Entry> which) {
        Stream<Entry> chosen = whole.entries().stream().filter(which);
        return chosen.map(EntryAnswer::of).toList();
    }
}
