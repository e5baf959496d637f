package se.superkoncis.text;

/**
 * A word or number in a text.
 *
 * @param text as written
 * @param lower in lower case, typographic apostrophes made plain, for comparison
 * @param start offset of its first char in the text, from 0
 * @param end offset after its last char
 */
public record Token(String text, String lower, int start, int end) {

    /** Whether it has a digit in it, such as {@code 12,5}, {@code v19} or {@code 2027}. */
    public boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
