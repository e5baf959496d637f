package se.superkoncis.control.adapter.web.finding;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.stream.Collectors;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.gate.Finding;
import se.superkoncis.control.domain.rollout.gate.Reaction;
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
    private final PageLanguage language;

    /** Words of this language. */
    public FindingWords(PageLanguage language) {
        this.texts = MessageBundles.get(FindingTexts.class, Localized.Literal.of(language.code()));
        this.language = language;
    }

    /** A finding as the page shows it. */
    public FindingRow row(Finding finding, Plan plan) {
        return new FindingRow(
                finding,
                rule(finding.rule()),
                verdict(finding.verdict()),
                mark(finding.verdict()),
                says(finding, plan),
                finding.estimate() == null ? "" : figures(finding.rule(), finding.estimate()),
                finding.pValue() == null ? "" : "p = " + Written.in(finding.pValue(), language));
    }

    /** Why a report led to something: the findings that carry its verdict. */
    public String why(Report report, Plan plan) {
        return report.findings().stream()
                .filter(finding -> finding.verdict() == report.verdict())
                .map(finding -> (finding.measure() == null ? "" : finding.measure() + ": ") + says(finding, plan))
                .collect(Collectors.joining("; "));
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

    private String says(Finding finding, Plan plan) {
        boolean judges = finding.rule().equals(FAILS)
                || finding.rule().equals(SLOWER)
                || finding.rule().equals(LEVEL);
        if (judges && finding.estimate() == null) {
            return missing(finding, plan);
        }
        boolean surely = finding.reaction() == Reaction.ROLL_BACK;
        Verdict verdict = finding.verdict();
        return switch (finding.rule()) {
            case FAILS ->
                of(
                        verdict,
                        texts.saysFailsNoMore(),
                        surely ? texts.saysFailsMore() : texts.saysSeemsToFail(),
                        texts.saysCouldFail());
            case SLOWER ->
                of(
                        verdict,
                        texts.saysNotSlower(),
                        surely ? texts.saysSlower() : texts.saysSeemsSlower(),
                        texts.saysCouldBeSlower());
            case LEVEL -> of(verdict, texts.saysAboveLevel(), texts.saysBelowLevel(), texts.saysNearLevel());
            case ARMS -> of(verdict, texts.saysShared(), texts.saysNotShared(), finding.why());
            case GUARDRAIL -> of(verdict, texts.saysHolds(), texts.saysTripped(), texts.saysNoFigure());
            default -> finding.why();
        };
    }

    private static String of(Verdict verdict, String pass, String fail, String open) {
        return switch (verdict) {
            case PASS -> pass;
            case FAIL -> fail;
            default -> open;
        };
    }

    /** Why a gate could not judge. Whether few or old data is told by the figures, as the gate itself does. */
    private String missing(Finding finding, Plan plan) {
        if (finding.verdict() == Verdict.ERROR) {
            return texts.saysContradiction();
        }
        boolean both = !finding.rule().equals(LEVEL);
        long least = both ? Math.min(finding.canary(), finding.control()) : finding.canary();
        if (least == 0) {
            return texts.saysNoData();
        }
        long needed = plan.gates().stream()
                .filter(gate -> gate.measure().equals(finding.measure()))
                .filter(gate -> gate.getClass().getSimpleName().equals(finding.rule()))
                .mapToLong(gate -> gate.minimumSample())
                .findFirst()
                .orElse(0);
        return least < needed ? texts.saysTooFew(needed, least) : texts.saysStale();
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
