package se.superkoncis.router.domain.recap.speech;

import java.util.List;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Speaker;

/** Tells what was said in one language. */
public interface Reporter {
    /** A sentence to tell: who said it, and the sentence cleaned. */
    record Said(Speaker speaker, String sentence) {}

    /** The reporter for the language. */
    static Reporter in(Language language, Names names) {
        return language == Language.SWEDISH ? new SwedishReporter(names) : new EnglishReporter(names);
    }

    /**
     * One statement or question told in the third person.
     *
     * @param settled whether it states what the group settled, so that "we" may stand for the group without naming the speaker
     */
    String report(Said said, boolean settled);

    /**
     * One sentence told as briefly as can be: a statement that names nobody's view, addresses nobody and is nobody's own stands as it
     * is, everything else as {@link #report}.
     */
    default String plain(Said said, boolean settled) {
        return PlainStatement.is(said.sentence()) ? said.sentence() : report(said, settled);
    }

    /** The sentences as someone's summing up, in the speaker's words. */
    String summary(List<Said> said);

    /** The sentences as direct speech, each run of one speaker behind the speaker's name. */
    String quote(List<Said> said);
}
