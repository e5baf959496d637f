package se.superkoncis.decision.domain.owner.person;

/**
 * Somebody who can be put in charge.
 *
 * @param name exactly as the transcript writes it
 * @param role what the person does, empty when unknown
 */
public record Member(String name, String role) {}
