package se.superkoncis.router.domain.recap.speech;

import java.util.List;
import se.superkoncis.text.meeting.Speaker;

/** Direct speech: {@code Petra Lundgren: ”Det är ett tak.”}, one run per speaker. */
final class Quotes {
    private final char open;
    private final char close;

    Quotes(char open, char close) {
        this.open = open;
        this.close = close;
    }

    String of(List<Reporter.Said> said, String verb) {
        StringBuilder text = new StringBuilder();
        Speaker speaking = null;
        for (Reporter.Said part : said) {
            if (part.speaker().equals(speaking)) {
                text.append(' ');
            } else {
                text.append(speaking == null ? "" : close + " ");
                text.append(part.speaker().opening()).append(verb).append(": ").append(open);
                speaking = part.speaker();
            }
            text.append(withoutQuotes(part.sentence()));
        }
        return speaking == null ? "" : text.append(close).toString();
    }

    private static String withoutQuotes(String sentence) {
        return sentence.replace("\"", "").replace("”", "").replace("“", "");
    }
}
