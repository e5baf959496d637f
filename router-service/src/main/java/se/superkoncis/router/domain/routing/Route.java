package se.superkoncis.router.domain.routing;

/**
 * The tier chosen and why.
 *
 * @param reason code of the rule that decided, for the event, the cost row and the metric
 */
public record Route(Tier tier, String reason) {}
