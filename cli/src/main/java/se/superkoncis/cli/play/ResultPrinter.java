package se.superkoncis.cli.play;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import se.superkoncis.cli.decisions.DecisionsPrinter;
import se.superkoncis.cli.recap.RecapPrinter;
import se.superkoncis.cli.recap.RecapView;
import se.superkoncis.cli.text.Console;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Language;
import se.superkoncis.cli.text.Problem;
import se.superkoncis.events.RecapReady;

/** Prints what came through Kafka about a meeting: its recap, its decisions, what they cost and how long the recap took. */
public final class ResultPrinter {

    private final Console console;

    /** Prints to this console. */
    public ResultPrinter(Console console) {
        this.console = console;
    }

    /**
     * Prints a complete result.
     *
     * @return how the command should end on account of this meeting
     */
    public ExitCode print(Result result) {
        if (result.refusal().isPresent()) {
            console.error(new Problem(
                    ExitCode.FAILED,
                    "play.refused",
                    result.played().id(),
                    result.refusal().get()));
            return ExitCode.FAILED;
        }
        RecapReady recap = result.recap().orElseThrow().data();
        console.out().println();
        new RecapPrinter(console)
                .print(
                        result.played().meeting(),
                        new RecapView(recap.points().stream()
                                .map(p -> new RecapView.Point(p.section(), p.text(), p.turns()))
                                .toList()));
        new DecisionsPrinter(console, false).print(result.played().meeting(), result.decisions());
        result.card().ifPresent(card -> console.say("play.card", card.complete(), card.decisions()));
        console.out().println();
        console.say("play.cost", sek(result.cost()));
        console.say("play.latency", seconds(result.latency().orElse(Duration.ZERO)));
        console.say("play.route", recap.tier(), recap.mode(), recap.routeReason());
        console.say("play.meeting", result.played().id(), result.played().tenantId());
        return ExitCode.OK;
    }

    /** Swedish as 0,000123 kr, English as SEK 0.000123; small costs keep their figures. */
    private String sek(BigDecimal amount) {
        Language language = console.messages().language();
        NumberFormat format = NumberFormat.getInstance(
                language == Language.SV ? Locale.forLanguageTag("sv-SE") : Locale.forLanguageTag("en-GB"));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(6);
        return console.messages().get("play.sek", format.format(amount));
    }

    private String seconds(Duration took) {
        return String.format(console.messages().language().locale(), "%.2f", took.toMillis() / 1000.0);
    }
}
