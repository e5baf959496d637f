package se.superkoncis.router.domain.recap.written.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

/**
 * A number in a text, as digits: {@code 45 000}, {@code femton}, {@code tjugotredje}, {@code twenty-five thousand}.
 *
 * @param written as it stands in the text
 * @param readings what it may be: itself, times a thousand or million when such a word follows; an hour also without its minutes
 * @param isSmallWord true for words such as {@code en} and {@code first}, which are said of more than numbers
 */
public record SpokenNumber(String written, Set<String> readings, boolean isSmallWord) {
    private static final Map<Language, Map<String, Integer>> VALUES = Map.of(
            Language.SWEDISH,
            values(
                    "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
                    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde"
                            + " femtonde sextonde sjuttonde artonde nittonde",
                    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
                    "tjugonde trettionde fyrtionde femtionde sextionde sjuttionde åttionde nittionde",
                    ""),
            Language.ENGLISH,
            values(
                    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen",
                    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                            + " fifteenth sixteenth seventeenth eighteenth nineteenth",
                    "twenty thirty forty fifty sixty seventy eighty ninety",
                    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
                    "-"));
    private static final Map<String, String> ZEROS = Map.of(
            "hundred",
            "00",
            "hundra",
            "00",
            "thousand",
            "000",
            "tusen",
            "000",
            "million",
            "000000",
            "miljon",
            "000000",
            "miljoner",
            "000000");
    private static final int SMALL = 2;

    /** All numbers of a text, in order. */
    public static List<SpokenNumber> in(Language language, String text) {
        List<SpokenNumber> numbers = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        int at = 0;
        while (at < tokens.size()) {
            int next = at + 1;
            Token token = tokens.get(at);
            Integer value = VALUES.get(language).get(token.lower());
            if (token.hasDigit()) {
                StringBuilder all = new StringBuilder(digits(token));
                while (next < tokens.size() && isGroup(text, tokens.get(next - 1), tokens.get(next))) {
                    all.append(digits(tokens.get(next++)));
                }
                String written =
                        text.substring(token.start(), tokens.get(next - 1).end());
                numbers.add(new SpokenNumber(written, readings(all.toString(), tokens, next), false));
            } else if (value != null) {
                numbers.add(new SpokenNumber(token.text(), readings(value.toString(), tokens, next), value <= SMALL));
            }
            at = next;
        }
        return numbers;
    }

    /** Three digits after a space carry a number on. */
    private static boolean isGroup(String text, Token before, Token token) {
        return token.text().matches("\\d{3}")
                && token.start() == before.end() + 1
                && Character.isSpaceChar(text.charAt(before.end()));
    }

    private static Set<String> readings(String digits, List<Token> tokens, int next) {
        String zeros =
                next < tokens.size() ? ZEROS.getOrDefault(tokens.get(next).lower(), "") : "";
        Set<String> readings = new TreeSet<>(Set.of(digits + zeros));
        if (zeros.isEmpty() && digits.length() == 4 && digits.endsWith("00")) {
            readings.add(digits.substring(0, 2));
        }
        return readings;
    }

    private static String digits(Token token) {
        StringBuilder digits = new StringBuilder();
        token.text().codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    private static Map<String, Integer> values(
            String cardinals, String ordinals, String tens, String tenths, String joint) {
        Map<String, Integer> values = new HashMap<>();
        List<String> units = new ArrayList<>();
        for (String list : List.of(cardinals, ordinals)) {
            String[] words = list.split(" ");
            for (int i = 0; i < words.length; i++) {
                values.put(words[i], i + 1);
                if (i < 9) {
                    units.add(words[i]);
                }
            }
        }
        String[] whole = tens.split(" ");
        String[] ordinal = tenths.split(" ");
        for (int i = 0; i < whole.length; i++) {
            int ten = (i + 2) * 10;
            values.put(whole[i], ten);
            values.put(ordinal[i], ten);
            for (String unit : units) {
                values.put(whole[i] + joint + unit, ten + values.get(unit));
            }
        }
        return Map.copyOf(values);
    }
}
