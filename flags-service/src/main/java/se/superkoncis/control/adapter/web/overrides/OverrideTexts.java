package se.superkoncis.control.adapter.web.overrides;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on overrides. English stands in {@code messages/override_en.properties}. */
@MessageBundle(value = "override", locale = "sv")
public interface OverrideTexts {

    @Message(
            "Värden som gäller före andra en tid: satta av skyddsgränser, nödlägen och människor. Det stramaste vinner.")
    String lead();

    @Message("Inga tillfälliga värden gäller nu. Allt är som funktioner och inställningar säger.")
    String none();

    @Message("på")
    String on();

    @Message("av")
    String off();

    @Message("Värde")
    String value();

    @Message("Orsak")
    String cause();

    @Message("Satt av")
    String by();

    @Message("Sedan")
    String since();

    @Message("Upphör")
    String ends();

    @Message("om {left}, {when}")
    String endsAt(String left, String when);

    @Message("när någon tar tillbaka det")
    String neverEnds();

    @Message("Upphör strax")
    String endsNow();

    @Message("Ta tillbaka")
    String undo();

    @Message("Ta tillbaka {id}?")
    String undoQuestion(String id);

    @Message(
            "Det som gällde före {target} gäller igen inom en sekund. Det tillfälliga värdet försvinner; vill du ha tillbaka det får du sätta ett nytt.")
    String undoMeans(String target);

    @Message("Sätt ett tillfälligt värde")
    String fresh();

    @Message("För vad")
    String target();

    @Message("Funktioner")
    String features();

    @Message("Inställningar")
    String settings();

    @Message(
            "En funktion: true eller false. En inställning: dess värde, som fast, 0.9 eller \"5\" (kronor med citattecken).")
    String valueHint();

    @Message("Hur länge")
    String howLong();

    @Message("15 minuter")
    String quarter();

    @Message("1 timme")
    String hour();

    @Message("4 timmar")
    String fourHours();

    @Message("1 dygn")
    String day();

    @Message("7 dygn")
    String week();

    @Message("tills någon tar tillbaka det")
    String noEnd();

    @Message("Orsak (syns här och i granskningsloggen)")
    String causeAsked();

    @Message("Sätt värdet nu")
    String set();
}
