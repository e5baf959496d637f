package se.superkoncis.control.domain.guardrail;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What holds when a guardrail decides.
 *
 * @param armed whether the safety net may set {@code degrade.active}
 * @param cap the platform's cap for a meeting without overrides, SEK
 */
public record Situation(Instant now, Rules rules, Response response, boolean armed, BigDecimal cap) {}
