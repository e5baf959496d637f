package se.superkoncis.router.domain.recap.deep;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.superkoncis.router.domain.recap.select.Heard;
import se.superkoncis.router.domain.recap.select.Unit;
import se.superkoncis.router.domain.recap.speech.Compressor;
import se.superkoncis.router.domain.recap.speech.Reporter;
import se.superkoncis.text.reading.Sentence;

/** Units told briefly: compressed, plain where nothing is personal, else by their speakers. */
public final class Telling {
    private final Heard heard;
    private final Reporter reporter;
    private final Compressor compressor;
    private final Set<Part> parts;

    /** @param parts what of the deep tier is on */
    public Telling(Heard heard, Set<Part> parts) {
        this.heard = heard;
        this.parts = parts;
        reporter = Reporter.in(heard.language(), heard.names());
        compressor = new Compressor(heard.language());
    }

    /**
     * The unit as a point's text.
     *
     * @param settled whether it states what the group settled
     */
    public String text(Unit unit, boolean settled) {
        if (!parts.contains(Part.REPORTED_SPEECH)) {
            return reporter.quote(said(unit));
        }
        return said(unit).stream().map(said -> reporter.plain(said, settled)).collect(Collectors.joining(" "));
    }

    /** The unit as somebody's summing up. */
    public String summary(Unit unit) {
        return reporter.summary(said(unit));
    }

    private List<Reporter.Said> said(Unit unit) {
        return unit.sentences().stream().map(this::said).toList();
    }

    private Reporter.Said said(Sentence sentence) {
        String text = parts.contains(Part.COMPRESSION) ? compressor.shorter(sentence.text()) : sentence.text();
        return new Reporter.Said(heard.cast().speaker(sentence.speaker()), text);
    }
}
