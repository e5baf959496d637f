package se.superkoncis.control.domain.rollout.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What metrics-service has told. */
public interface Snapshots {

    /** Keeps a window; a later one of the same arm, measure and begin replaces it. */
    void keep(String feature, Window window);

    /** Keeps a reading of the platform unless a newer one is known. */
    void keep(Reading reading);

    /** Windows of a feature that begin at a moment or later. */
    List<Window> windows(String feature, Instant since);

    /** Forgets windows that ended before a moment, but none of these features; tells how many. */
    int forgetBefore(Instant moment, Set<String> keptFeatures);

    /** The newest reading of each KPI of the platform. */
    List<Reading> readings();
}
