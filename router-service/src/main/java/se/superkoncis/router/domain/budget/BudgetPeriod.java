package se.superkoncis.router.domain.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Months and days that budgets hold for, in UTC for every tenant: a provider bills by UTC, and a month that were another
 * one for each tenant could not be added up to the platform's. An attempt belongs to the period in which it began.
 */
public final class BudgetPeriod {

    private BudgetPeriod() {}

    /** The month, as in {@code 2026-11}. */
    public static String month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString();
    }

    /** The day, as in {@code 2026-11-24}. */
    public static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
