package se.superkoncis.router.domain.call;

import se.superkoncis.router.domain.routing.Tier;

/**
 * A model at a provider, as configured for a tier. Address and secret stay in the adapter.
 *
 * @param name its own name, from the settings, as {@code mistral-small-eu}
 * @param provider who bills it (FOCUS {@code ProviderName})
 * @param publisher who made the model (FOCUS {@code PublisherName})
 * @param model the provider's name of the model
 * @param region where it runs, as {@code eu-north-1}; checked against the allow-list
 * @param priceKey its entry in the price catalogue
 */
public record Deployment(
        String name, Tier tier, String provider, String publisher, String model, String region, String priceKey) {}
