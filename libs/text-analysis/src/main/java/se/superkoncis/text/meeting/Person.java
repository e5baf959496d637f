package se.superkoncis.text.meeting;

import java.util.Objects;

/**
 * A participant.
 *
 * @param name as it is shown to people; null is taken as empty
 * @param role what the person does in the meeting, such as {@code projektledare}; null is taken as empty
 */
public record Person(String name, String role) {
    public Person {
        name = Objects.requireNonNullElse(name, "");
        role = Objects.requireNonNullElse(role, "");
    }
}
