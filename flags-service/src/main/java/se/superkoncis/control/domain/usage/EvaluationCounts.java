package se.superkoncis.control.domain.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How often features and settings were asked for. */
public interface EvaluationCounts {

    /** Adds what is new in these totals. The same totals again, or older ones of the same start, add nothing. */
    void add(Counted counted);

    /** Answers per target and service since a day, and the last of all times. */
    List<Usage> since(LocalDate day);

    /** When counting began. */
    Instant begin();

    /** Forgets days before one, and the totals of starts that were heard of last before it. */
    void forgetBefore(LocalDate day);
}
