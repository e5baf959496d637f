package se.superkoncis.decision.adapter.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import se.superkoncis.decision.application.Extraction;
import se.superkoncis.decision.domain.extract.Extractor;
import se.superkoncis.decision.domain.item.Findings;
import se.superkoncis.text.meeting.Transcript;

/** The engine of our own, in this process. */
@ApplicationScoped
class EmbeddedExtraction implements Extraction {

    private final Extractor extractor = Extractor.withOwnFinders();

    @Override
    public Findings extract(Transcript transcript, Optional<LocalDate> meetingDay) {
        return extractor.extract(transcript, meetingDay);
    }
}
