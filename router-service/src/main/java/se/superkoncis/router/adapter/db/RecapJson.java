package se.superkoncis.router.adapter.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import se.superkoncis.events.EventJson;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.routing.Considered;

/** The part of a recap that is only read as a whole, as JSON in a column. */
final class RecapJson {

    private final ObjectMapper json = EventJson.mapper();

    /** What the column holds. */
    record Body(String text, List<BodyPoint> points, List<String> notices) {}

    /** A point in it. */
    record BodyPoint(String section, String text, List<Integer> turns) {}

    String write(FinishedRecap recap) {
        try {
            return json.writeValueAsString(new Body(
                    recap.recap().text(),
                    recap.recap().points().stream()
                            .map(p -> new BodyPoint(p.section().name(), p.text(), p.turns()))
                            .toList(),
                    recap.notices()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String writeRules(List<Considered> considered) {
        try {
            return json.writeValueAsString(considered);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Considered> readRules(String column) {
        try {
            return column == null ? List.of() : List.of(json.readValue(column, Considered[].class));
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
