package se.superkoncis.control.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import se.superkoncis.control.domain.usage.Counted;
import se.superkoncis.control.domain.usage.EvaluationCounts;

/** Keeps how often instances were asked. */
@ApplicationScoped
public class CountEvaluations {

    private final EvaluationCounts counts;
    private final Clock clock;

    CountEvaluations(EvaluationCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** Adds what is new in the totals of an instance. */
    @Transactional
    public void count(Counted counted) {
        counts.add(counted);
    }

    /** Forgets what is older than so many days; the last answer of each service stays known. */
    @Transactional
    public void forgetOlderThan(Duration age) {
        counts.forgetBefore(LocalDate.ofInstant(clock.instant().minus(age), ZoneOffset.UTC));
    }
}
