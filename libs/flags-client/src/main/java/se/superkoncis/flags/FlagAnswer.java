package se.superkoncis.flags;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer for a key, whether it names a feature or a setting: what OpenFeature and OFREP hand out.
 *
 * @param value true or false for a feature, any JSON but null for a setting
 * @param variant {@code on} or {@code off} for a feature, the name that a setting's value has; null = it has none
 */
public record FlagAnswer(String key, JsonNode value, Reason reason, String variant) {}
