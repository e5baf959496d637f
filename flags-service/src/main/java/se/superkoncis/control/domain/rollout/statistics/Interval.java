package se.superkoncis.control.domain.rollout.statistics;

/** An estimate with the limits of what the data bear out. */
public record Interval(double lower, double estimate, double upper) {}
