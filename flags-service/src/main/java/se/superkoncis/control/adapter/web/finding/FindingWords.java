package se.superkoncis.control.adapter.web.finding;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.domain.rollout.gate.Finding;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.control.domain.rollout.gate.Verdict;
import se.superkoncis.control.domain.rollout.statistics.Interval;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.Written;

/** Says findings in the language of a page. A rule that it does not know speaks for itself, in English. */
public final class FindingWords {

    private static final String FAILS = "CanaryMustNotFailMoreThanControl";
    private static final String SLOWER = "CanaryMustNotBeSlowerThanControl";
    private static final String LEVEL = "CanaryKeepsItsLevel";
    private static final String ARMS = "ArmsMustBeSharedAsDecided";
    private static final String GUARDRAIL = "NoGuardrailMayBeTripped";

    private final FindingTexts texts;
    private final ReasonWords reasons;
    private final PageLanguage language;

    /** Words of this language. */
    public FindingWords(PageLanguage language) {
        this.texts = MessageBundles.get(FindingTexts.class, Localized.Literal.of(language.code()));
        this.reasons = new ReasonWords(language);
        this.language = language;
    }

    /** A finding as the page shows it. */
    public FindingRow row(Finding finding) {
        return new FindingRow(
                finding,
                rule(finding.rule()),
                verdict(finding.verdict()),
                mark(finding.verdict()),
                reasons.of(finding.reason()),
                finding.estimate() == null ? "" : figures(finding.rule(), finding.estimate()),
                finding.pValue() == null ? "" : "p = " + Written.in(finding.pValue(), language));
    }

    /** Why a report led to something: the findings that carry its verdict. */
    public String why(Report report) {
        return reasons.of(report.reasons());
    }

    /** A verdict in words. */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> texts.pass();
            case FAIL -> texts.fail();
            case INCONCLUSIVE -> texts.inconclusive();
            case ERROR -> texts.error();
        };
    }

    /** How a verdict looks: good, warn or bad. */
    public static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "good";
            case FAIL -> "dead bad";
            case INCONCLUSIVE -> "off quiet";
            case ERROR -> "off warn";
        };
    }

    private String rule(String rule) {
        return switch (rule) {
            case FAILS -> texts.ruleFails();
            case SLOWER -> texts.ruleSlower();
            case LEVEL -> texts.ruleLevel();
            case ARMS -> texts.ruleArms();
            case GUARDRAIL -> texts.ruleGuardrail();
            default -> rule;
        };
    }

    private String figures(String rule, Interval interval) {
        if (rule.equals(FAILS)) {
            return texts.points(
                    signed(100 * interval.estimate()), signed(100 * interval.lower()), signed(100 * interval.upper()));
        }
        return rule.equals(SLOWER)
                ? texts.delta(signed(interval.estimate()), signed(interval.lower()), signed(interval.upper()))
                : texts.share(
                        Written.in(rounded(100 * interval.estimate()), language),
                        Written.in(rounded(100 * interval.lower()), language),
                        Written.in(rounded(100 * interval.upper()), language));
    }

    private String signed(double value) {
        double shown = rounded(value);
        return (shown > 0 ? "+" : "") + Written.in(shown == 0 ? 0.0 : shown, language);
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
    }
}
