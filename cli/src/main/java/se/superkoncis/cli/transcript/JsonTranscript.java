package se.superkoncis.cli.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSON object: {@code id} or {@code meetingId}, {@code turns}, and optionally title, language (or lang), startedAt,
 * endedAt, tenantId, participants. Unknown fields are ignored. It is read as a stream, so that an error can name its line.
 */
final class JsonTranscript {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    private final Path file;
    private final long lineOffset;
    private final Limits limits;

    private String id;
    private String tenantId;
    private String title;
    private String language;
    private OffsetDateTime startedAt;
    private OffsetDateTime endedAt;
    private List<Meeting.Participant> participants = List.of();
    private List<Meeting.Turn> turns;

    /** A reader for text that begins after {@code lineOffset} lines of the file. */
    JsonTranscript(Path file, long lineOffset, Limits limits) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.limits = limits;
    }

    Meeting read(String text, String idWithout) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw bad(parser, "json-not-object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                field(parser, field);
            }
            if (turns == null) {
                throw bad(parser, "json-no-turns");
            }
            if (parser.nextToken() != null) {
                throw bad(parser, "json-more-than-one");
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw UnreadableTranscript.line(file, lineOffset + line, "json-broken");
        } catch (IOException e) {
            throw new IllegalStateException("a string has no input errors", e);
        }
        return new Meeting(
                id == null || id.isBlank() ? idWithout : id,
                tenantId,
                title,
                language,
                startedAt,
                endedAt,
                participants.isEmpty() ? Meeting.speakers(turns) : participants,
                turns);
    }

    private void field(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "meetingId" -> id = scalar(parser);
            case "id" -> {
                String given = scalar(parser);
                id = id == null ? given : id;
            }
            case "tenantId" -> tenantId = scalar(parser);
            case "title" -> title = scalar(parser);
            case "language", "lang" -> language = scalar(parser);
            case "startedAt" -> startedAt = time(parser);
            case "endedAt" -> endedAt = time(parser);
            case "participants" -> participants = participants(parser);
            case "turns" -> turns = turns(parser);
            default -> parser.skipChildren();
        }
    }

    private List<Meeting.Turn> turns(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw bad(parser, "json-turns-not-array");
        }
        List<Meeting.Turn> read = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw bad(parser, "json-turn-not-object", read.size());
            }
            read.add(turn(parser, read.size()));
            limits.checkTurns(file, line(parser), read.size());
        }
        return read;
    }

    private Meeting.Turn turn(JsonParser parser, int index) throws IOException {
        long begins = line(parser);
        String speaker = null;
        String role = null;
        String text = null;
        long start = 0;
        long end = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "speaker" -> speaker = scalar(parser);
                case "text" -> text = scalar(parser);
                case "role" -> role = scalar(parser);
                case "startMs" -> start = millis(parser, index);
                case "endMs" -> end = millis(parser, index);
                default -> parser.skipChildren();
            }
        }
        if (text == null) {
            throw UnreadableTranscript.line(file, begins, "json-turn-no-text", index);
        }
        limits.checkText(file, begins, text);
        return new Meeting.Turn(speaker == null ? "" : speaker.strip(), start, end, text, role);
    }

    private List<Meeting.Participant> participants(JsonParser parser) throws IOException {
        List<Meeting.Participant> read = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return read;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                participant(parser, read);
                continue;
            }
            String name = scalar(parser);
            if (name != null && !name.isBlank()) {
                read.add(new Meeting.Participant(null, name, null, null));
            }
        }
        return read;
    }

    private void participant(JsonParser parser, List<Meeting.Participant> into) throws IOException {
        String personId = null;
        String name = null;
        String role = null;
        String email = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> personId = scalar(parser);
                case "name" -> name = scalar(parser);
                case "role" -> role = scalar(parser);
                case "email" -> email = scalar(parser);
                default -> parser.skipChildren();
            }
        }
        if (name != null && !name.isBlank()) {
            into.add(new Meeting.Participant(personId, name, role, email));
        }
    }

    /** Text of a string, number or boolean; null for null and for anything nested. */
    private static String scalar(JsonParser parser) throws IOException {
        parser.skipChildren();
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getText()
                : null;
    }

    private long millis(JsonParser parser, int index) throws IOException {
        String given = scalar(parser);
        if (given == null) {
            return 0;
        }
        try {
            return Math.max(0, Math.round(Double.parseDouble(given)));
        } catch (NumberFormatException e) {
            throw bad(parser, "json-turn-time", index);
        }
    }

    /** A time with offset, or a local time, which is taken as Swedish. */
    private OffsetDateTime time(JsonParser parser) throws IOException {
        String given = scalar(parser);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given);
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(given).atZone(HOME).toOffsetDateTime();
            } catch (DateTimeException e) {
                throw bad(parser, "json-time");
            }
        }
    }

    private UnreadableTranscript bad(JsonParser parser, String key, Object... more) {
        return UnreadableTranscript.line(file, line(parser), key, more);
    }

    private long line(JsonParser parser) {
        return lineOffset + parser.currentTokenLocation().getLineNr();
    }
}
