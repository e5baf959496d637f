package se.superkoncis.control.domain.guardrail;

/**
 * A value that stands in front of a setting while a guardrail holds.
 *
 * @param setting for example {@code router.default-tier}
 * @param json compact JSON text
 */
public record Hold(String setting, String json) {

    /** What the override is about. */
    public String target() {
        return "setting/" + setting;
    }
}
