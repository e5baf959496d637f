package se.superkoncis.control.adapter.web.emergency;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on emergencies and guardrails. English stands in {@code messages/emergency_en.properties}. */
@MessageBundle(value = "emergency", locale = "sv")
public interface EmergencyTexts {

    @Message("Tre färdiga nödlägen. De gäller alla kunder inom en sekund och väntar inte på någon.")
    String lead();

    @Message(
            "{#when id}{#is 'rollback'}Backa{#is 'router'}Billig modellväljare{#is 'regwatch'}Sträng regelbevakning{#else}{id}{/when}")
    String block(String id);

    @Message(
            "{#when id}{#is 'rollback'}Allt nytt stängs av och skyddsnätet får gripa in.{#is 'router'}Sammanfattningar görs vidare, snabbt och billigt.{#is 'regwatch'}Bara det som säkert rör mötet visas, från godkända källor.{#else}{id}{/when}")
    String means(String id);

    @Message("Stoppar")
    String kills();

    @Message("Sätter")
    String holds();

    @Message("gäller")
    String active();

    @Message("gäller inte")
    String inactive();

    @Message("{who}, {when}")
    String declaredBy(String who, String when);

    @Message("Sedan")
    String since();

    @Message("Varför")
    String reason();

    @Message("Utlys {id}")
    String declare(String id);

    @Message("Utlysa nödläget {name}?")
    String declareQuestion(String name);

    @Message("Det gäller alla kunder inom en sekund. Det kan tas tillbaka här.")
    String declareMeans();

    @Message("Ta tillbaka {id}")
    String undo(String id);

    @Message("Ta tillbaka nödläget {name}?")
    String undoQuestion(String name);

    @Message(
            "Det som gällde före nödläget gäller igen. Det som någon har stoppat eller ändrat för hand sedan dess blir kvar.")
    String undoMeans();

    @Message("Skyddsgränser")
    String guardrails();

    @Message(
            "När ett mätvärde passerar sin gräns hålls plattformen tillbaka tills det är bra igen. Ett nödläge och en människas beslut går före.")
    String guardrailsLead();

    @Message(
            "{#when id}{#is 'join-success'}Anslutning till möten{#is 'recap-latency'}Tid till sammanfattning{#is 'error-rate'}Modellfel{#is 'cost-per-meeting'}Kostnad per möte{#is 'decision-coverage'}Fullständiga beslut{#is 'blocking-errors'}Blockerande fel{#else}{id}{/when}")
    String guardrail(String id);

    @Message(
            "{#when state}{#is 'HOLDING'}håller tillbaka{#is 'RETURNING'}på väg tillbaka{#is 'UNDONE'}tillbakatagen av {note}{#is 'NOT_APPLIED'}utlöst, håller inget{#else}lugnt{/when}")
    String state(String state, String note);

    @Message("Håller")
    String held();

    @Message("Senast mätt")
    String measured();

    @Message("Gräns")
    String limit();

    @Message("Antal")
    String count();

    @Message("Utlöst")
    String tripped();

    @Message("Bra igen")
    String cleared();

    @Message("Vilar till")
    String until();

    @Message("Inget är mätt än.")
    String unheard();

    @Message("Ta tillbaka det som {name} håller?")
    String undoGuardrailQuestion(String name);

    @Message(
            "Det som gällde före gäller igen inom en sekund. Skyddsgränsen gör inget mer förrän värdet har varit bra och passerar gränsen på nytt.")
    String undoGuardrailMeans();
}
