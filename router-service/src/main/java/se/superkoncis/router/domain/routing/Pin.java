package se.superkoncis.router.domain.routing;

/**
 * What a meeting began with and keeps, whatever is switched later; only a kill, an emergency and a degraded platform beat it.
 *
 * @param mode the router's mode then
 * @param tier the tier by that mode, before the caps
 * @param reason code of the rule that decided
 * @param featureOn the arm
 * @param revision revision of the flag state then
 */
public record Pin(RouterMode mode, Tier tier, String reason, boolean featureOn, long revision) {}
