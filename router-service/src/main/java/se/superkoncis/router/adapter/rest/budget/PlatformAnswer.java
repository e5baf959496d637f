package se.superkoncis.router.adapter.rest.budget;

/** The platform's money: this month's, and today's for shadow calls, which has a budget of its own. */
public record PlatformAnswer(PeriodAnswer month, PeriodAnswer shadowToday) {}
