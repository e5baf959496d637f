package se.superkoncis.control.adapter.rest.audit;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the trail is given out. */
enum Format {
    /** A page of it. */
    JSON(new MediaType("application", "json")),
    /** An entry a line, which is what {@code superkoncis audit verify} reads. */
    NDJSON(new MediaType("application", "x-ndjson")),
    /** For a spreadsheet, after RFC 4180. */
    CSV(new MediaType("text", "csv", "utf-8"));

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    String fileName() {
        return "audit." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> named(String name) {
        return List.of(values()).stream()
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The first that a caller accepts; JSON for one who takes anything. */
    static Format accepted(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (Format format : values()) {
                if (type.isCompatible(format.type)) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
