package se.superkoncis.embedded.provider.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A numbered turn, found in what a model was asked. */
record Turn(int number, String speaker, String text) {

    /** {@code [12] Anna: text}, {@code 12. Anna: text}, {@code #12 (Anna) text}, {@code 12|Anna|text}. */
    private static final Pattern LINE = Pattern.compile(
            "^\\s*[\\[(<#T]*(\\d{1,6})[\\])>.:|]*\\s+(?:\\(?([^:|()\\n]{1,60}?)\\)?\\s*[:|)]\\s*)?(\\S.*)$",
            Pattern.MULTILINE);

    /** {@code {"turn":12,"speaker":"Anna","text":"…"}}, with other names and fields in between. */
    private static final Pattern OBJECT = Pattern.compile(
            "\\{[^{}]*?\"(?:turn|n|i|id|index|number)\"\\s*:\\s*\"?(\\d{1,6})\"?[^{}]*?\"(?:speaker|name|who)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\""
                    + "[^{}]*?\"text\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"[^{}]*}");

    /** {@code <turn n="12" speaker="Anna">text</turn>}. */
    private static final Pattern ELEMENT = Pattern.compile(
            "<turn\\b[^>]*?\\b(?:n|id|number|index)=\"(\\d{1,6})\"(?:[^>]*?\\bspeaker=\"([^\"]*)\")?[^>]*>(.*?)</turn>",
            Pattern.DOTALL);

    /** All turns of a text, in the form that most of them have. */
    static List<Turn> in(String text) {
        List<Turn> best = List.of();
        for (Pattern form : List.of(ELEMENT, OBJECT, LINE)) {
            List<Turn> found = new ArrayList<>();
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                String speaker =
                        matcher.group(2) == null ? "" : matcher.group(2).strip();
                found.add(new Turn(
                        Integer.parseInt(matcher.group(1)),
                        speaker,
                        matcher.group(3).strip().replaceAll("\\s+", " ")));
            }
            if (found.size() > best.size()) {
                best = found;
            }
        }
        return best;
    }
}
