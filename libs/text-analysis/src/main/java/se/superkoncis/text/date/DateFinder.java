package se.superkoncis.text.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;
import se.superkoncis.text.date.DateMention.Bound;

/**
 * Finds times in spoken or written text and tells which days they mean, seen from the day of a meeting. Times to come are meant: a
 * date without a year is the first that isn't past, a weekday the next such day, a week number its Friday. Past times, durations
 * and times that come again and again ("varje fredag") are passed over. The rules of resolution are those of the annotated
 * meetings; the grammar of each language is in {@code dates-sv.txt} and {@code dates-en.txt}. Linear in the text.
 */
public final class DateFinder {
    /** How far beside an expression words are looked for that limit or shift it, in chars. */
    private static final int REACH = 60;

    private final Language language;
    private final DateGrammar grammar;

    public DateFinder(Language language) {
        this.language = language;
        grammar = DateGrammar.of(language);
    }

    /** The times named in the text, in order, seen from that day; vague ones are among them. */
    public List<DateMention> find(String text, LocalDate today) {
        MeetingCalendar calendar = new MeetingCalendar(today);
        String plain = plain(text);
        List<Expression> expressions = new ArrayList<>();
        for (Expression expression : expressions(plain, calendar)) {
            add(limited(plain, expression, calendar), expressions, plain);
        }
        return expressions.stream()
                .map(Expression::mention)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Takes the expression in; one before it may be covered by it, or name one time together with it. */
    private void add(Expression expression, List<Expression> expressions, String plain) {
        Expression next = expression;
        while (!expressions.isEmpty() && expressions.get(expressions.size() - 1).end() > next.start()) {
            expressions.remove(expressions.size() - 1);
        }
        if (!expressions.isEmpty()) {
            Expression last = expressions.get(expressions.size() - 1);
            Optional<Expression> joined =
                    gapJoins(plain, last.end(), next.start()) ? last.joined(next) : Optional.empty();
            if (joined.isPresent()) {
                expressions.remove(expressions.size() - 1);
                next = joined.get();
            }
        }
        expressions.add(next);
    }

    private boolean gapJoins(String plain, int from, int to) {
        return to - from < REACH
                && grammar.joint().matcher(plain.substring(from, to)).matches();
    }

    /** In lower case and without hesitations; every char keeps its place. */
    private String plain(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            lower.append(
                    switch (sign) {
                        case '’' -> '\'';
                        case '–', '‑' -> '-';
                        case '\n', '\r', '\t', '\u00a0' -> ' ';
                        default -> Character.toLowerCase(sign);
                    });
        }
        return grammar.hesitation()
                .matcher(lower)
                .replaceAll(filler -> " ".repeat(filler.group().length()));
    }

    /** The expressions of the text without overlap, the longer before the shorter, in order. */
    private List<Expression> expressions(String plain, MeetingCalendar calendar) {
        List<Expression> found = new ArrayList<>();
        for (DateGrammar.Rule rule : grammar.expressions(plain)) {
            Matcher matcher = rule.pattern().matcher(plain);
            while (matcher.find()) {
                if (rule.lone() && contentFollows(plain, matcher.end())) {
                    continue;
                }
                Meaning meaning = DateAction.valueOf(rule.action()).of(reading(rule, matcher, calendar));
                if (meaning != null) {
                    found.add(new Expression(matcher.start(), matcher.end(), meaning, Bound.NONE, rule.leaning()));
                }
            }
        }
        found.sort(Comparator.comparing((Expression e) -> e.start() - e.end()).thenComparing(Expression::start));
        BitSet taken = new BitSet(plain.length());
        List<Expression> kept = new ArrayList<>();
        for (Expression expression : found) {
            int hit = taken.nextSetBit(expression.start());
            if (hit < 0 || hit >= expression.end()) {
                taken.set(expression.start(), expression.end());
                kept.add(expression);
            }
        }
        kept.sort(Comparator.comparing(Expression::start));
        return kept;
    }

    private Reading reading(DateGrammar.Rule rule, Matcher matcher, MeetingCalendar calendar) {
        return new Reading(rule, matcher, grammar.vocabulary(), calendar, rule.argument());
    }

    /** Whether a content word follows right after, so that "den fjortonde" counts something else than days. */
    private boolean contentFollows(String plain, int end) {
        int at = end;
        while (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
        if (at >= plain.length() || !Character.isLetterOrDigit(plain.charAt(at))) {
            return false;
        }
        Token next = Tokens.of(plain.substring(at, Math.min(plain.length(), at + REACH)), 1)
                .get(0);
        return !FunctionWords.of(language).contains(next.lower()) && !grammar.mayFollow(next.lower());
    }

    /** The expression with the words around it that limit or shift it. */
    private Expression limited(String plain, Expression expression, MeetingCalendar calendar) {
        if (expression.meaning().isNothing()) {
            return expression;
        }
        Expression result = behind(plain, expression, calendar);
        Expression last;
        do {
            last = result;
            result = ahead(plain, last, calendar);
        } while (result.start() < last.start());
        return result;
    }

    private Expression ahead(String plain, Expression expression, MeetingCalendar calendar) {
        Expression widest = expression;
        for (DateGrammar.Rule rule : grammar.before()) {
            Matcher matcher = rule.pattern()
                    .matcher(plain)
                    .useTransparentBounds(true)
                    .region(Math.max(0, expression.start() - REACH), expression.start());
            if (matcher.find() && matcher.start() < widest.start()) {
                widest = DateOperator.valueOf(rule.action())
                        .apply(reading(rule, matcher, calendar), expression)
                        .spanning(matcher.start(), expression.end());
            }
        }
        return widest;
    }

    private Expression behind(String plain, Expression expression, MeetingCalendar calendar) {
        for (DateGrammar.Rule rule : grammar.after()) {
            Matcher matcher = rule.pattern()
                    .matcher(plain)
                    .useTransparentBounds(true)
                    .region(expression.end(), Math.min(plain.length(), expression.end() + REACH));
            if (matcher.lookingAt()) {
                return DateOperator.valueOf(rule.action())
                        .apply(reading(rule, matcher, calendar), expression)
                        .spanning(expression.start(), matcher.end());
            }
        }
        return expression;
    }
}
