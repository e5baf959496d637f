package se.superkoncis.decision.adapter.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import se.superkoncis.decision.domain.item.OpenQuestion;
import se.superkoncis.decision.domain.meeting.Search;
import se.superkoncis.events.EventJson;

/** The part of a search that is only read as a whole, as JSON in one column. */
final class SearchJson {

    private final ObjectMapper json = EventJson.mapper();

    /** What the column holds. */
    record Body(List<Question> openQuestions, List<String> notices) {
        List<OpenQuestion> questions() {
            return openQuestions.stream()
                    .map(q -> new OpenQuestion(q.text(), q.turns(), q.confidence()))
                    .toList();
        }
    }

    /** An open question in it. */
    record Question(String text, List<Integer> turns, double confidence) {}

    String write(Search search) {
        try {
            return json.writeValueAsString(new Body(
                    search.findings().openQuestions().stream()
                            .map(q -> new Question(q.text(), q.turns(), q.confidence()))
                            .toList(),
                    search.notices()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Body read(String column) {
        try {
            return json.readValue(column, Body.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
