package se.superkoncis.router.domain.gateway;

/**
 * For whom a call is made: whose budget it uses and how its cost is told.
 *
 * @param tenantId who pays
 * @param meetingId the meeting that it is for; null for none
 * @param task what it is for, as {@code chat} or {@code draft}
 */
public record Payer(String tenantId, String meetingId, String task) {}
