package se.superkoncis.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.transcript.Meeting;
import se.superkoncis.cli.transcript.TranscriptFiles;

/** Meetings that ship with the command. People, organisations and events in them are invented. */
final class Samples {

    private Samples() {}

    /** The meeting that the demo plays in this language. */
    static Meeting of(Language language) {
        return read(language == Language.SV ? "styrgrupp-kundportal" : "incident-review");
    }

    private static Meeting read(String name) {
        try (InputStream json = Samples.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new TranscriptFiles().sample(name, json);
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + name, e);
        }
    }
}
