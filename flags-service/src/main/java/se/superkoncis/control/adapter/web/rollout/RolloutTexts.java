package se.superkoncis.control.adapter.web.rollout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages on rollouts. English stands in {@code messages/rollout_en.properties}. */
@MessageBundle(value = "rollout", locale = "sv")
public interface RolloutTexts {

    @Message(
            "En funktions väg till alla: steg för steg, så länge siffrorna är bra. Den väntar, håller och backar av sig själv; en stoppknapp vinner alltid.")
    String lead();

    @Message("Det finns inga utrullningar. Skapa en nedan.")
    String none();

    @Message("Det finns ingen utrullning med det namnet. Den kan ha tagits bort.")
    String unknown();

    @Message("Alla utrullningar")
    String all();

    @Message("Funktion")
    String feature();

    @Message("Läge")
    String state();

    @Message("inte påbörjad")
    String draft();

    @Message("på väg")
    String running();

    @Message("hållen av en person")
    String heldByPerson();

    @Message("hållen av villkoren")
    String heldByGates();

    @Message("väntar på godkännande")
    String awaiting();

    @Message("vilar efter att ha backat")
    String coolingDown();

    @Message("tillbakatagen")
    String rolledBack();

    @Message("klar")
    String completed();

    @Message("avslutad i förtid")
    String stopped();

    @Message("funktionen är stoppad")
    String killed();

    @Message("Väntar på")
    String waitsFor();

    @Message("att en administratör startar den")
    String waitsForStart();

    @Message("provtiden: {left} kvar")
    String waitsForBake(String left);

    @Message("{passes} godkända granskningar till på nya data")
    String waitsForPasses(int passes);

    @Message("en godkänd granskning till på nya data")
    String waitsForPass();

    @Message("att en administratör släpper den vidare")
    String waitsForResume();

    @Message("att villkoren uppfylls igen")
    String waitsForGates();

    @Message("att en administratör godkänner steget {step}")
    String waitsForApproval(String step);

    @Message("att en annan än {proposer} godkänner steget {step}")
    String waitsForSecond(String step, String proposer);

    @Message("att vilan tar slut om {left}, {when}")
    String waitsForRest(String left, String when);

    @Message("Därför")
    String why();

    @Message("Startad av")
    String startedBy();

    @Message("Steg")
    String steps();

    @Message("{share} % av målgruppen")
    String of(int share);

    @Message("minst {time}")
    String bakes(String time);

    @Message("en person godkänner")
    String asksPerson();

    @Message("en andra person godkänner")
    String asksSecond();

    @Message("började {when}")
    String begun(String when);

    @Message("{left} kvar av provtiden")
    String bakeLeft(String left);

    @Message("provtiden är över")
    String bakeOver();

    @Message("{passes} av {needed} godkända granskningar i rad")
    String passes(int passes, int needed);

    @Message("{failures} underkända, tål {endured}")
    String failures(int failures, int endured);

    @Message("{errors} fel i rad, tål {endured}")
    String errors(int errors, int endured);

    @Message("taggen {tag}: {share} %")
    String tagShare(String tag, int share);

    @Message("{feature}: {share} % av alla kunder")
    String featureEveryone(String feature, int share);

    @Message("{feature}: {share} % av kunder vars taggar öppnar den")
    String featureTags(String feature, int share);

    @Message("{setting} = {value}")
    String settingValue(String setting, String value);

    @Message("Senaste utslag")
    String verdict();

    @Message("Ingen granskning har räknats än.")
    String noVerdict();

    @Message("Statistiken ger bara råd här (under 20 kunder i en grupp, eller okänd klustring): en person avgör.")
    String advisory();

    @Message("data till {when}")
    String dataTo(String when);

    @Message("inga data")
    String noData();

    @Message("Villkor")
    String rule();

    @Message("Utslag")
    String finding();

    @Message("Fall, kanarie och kontroll")
    String cases();

    @Message("Skattning, 95 % intervall")
    String figures();

    @Message("Vad villkoren fann {at}")
    String findings(String at);

    @Message("Bevis: alla granskningar")
    String history();

    @Message("Inga granskningar än. De kommer medan utrullningen är på väg och det finns nya data.")
    String noHistory();

    @Message("Äldre granskningar")
    String older();

    @Message("blev")
    String became();

    @Message("före första steget")
    String beforeSteps();

    @Message("räknades")
    String countedOnly();

    @Message("gick till nästa steg")
    String advanced();

    @Message("väntar på godkännande")
    String awaits();

    @Message("hölls")
    String held();

    @Message("fortsatte")
    String resumed();

    @Message("backade ett steg")
    String wentBack();

    @Message("blev klar")
    String completedNow();

    @Message("Starta")
    String start();

    @Message("Håll")
    String hold();

    @Message("Släpp vidare")
    String resume();

    @Message("Godkänn nästa steg")
    String approve();

    @Message("Backa")
    String rollback();

    @Message("Avsluta")
    String stop();

    @Message("{act}: {name}?")
    String question(String act, String name);

    @Message("Den börjar om från första steget och klättrar sedan av sig själv.")
    String startMeans();

    @Message(
            "Den stannar där den är tills en administratör släpper den vidare. Det som är satt gäller, och den backar fortfarande om något är illa nog.")
    String holdMeans();

    @Message("Den fortsätter på steget den står på och börjar räkna godkända granskningar om.")
    String resumeMeans();

    @Message("Nästa steg börjar nu.")
    String approveMeans();

    @Message("Den går ett steg tillbaka och avslutas.")
    String rollbackMeans();

    @Message("Den avslutas där den är. Det som är satt fortsätter att gälla.")
    String stopMeans();

    @Message("Då gäller:")
    String sets();

    @Message("Inget värde ändras.")
    String setsNothing();

    @Message(
            "Över 50 % behövs fyra ögon: {proposer} startade, så en annan administratör måste godkänna. Be någon öppna den här sidan.")
    String fourEyes(String proposer);

    @Message(
            "Funktionen är stoppad. Släpp på den i raden med stoppknappar först; starta sedan utrullningen från början.")
    String killedNote();

    @Message("Ny utrullning")
    String fresh();

    @Message("Till vilka")
    String who();

    @Message("alla kunder")
    String everyone();

    @Message("kunder med taggen {tag} (som ska öppna funktionen)")
    String onlyTag(String tag);

    @Message("Steg i procent")
    String shares();

    @Message("Stigande, med mellanslag emellan. Över 50 % godkänner en andra person.")
    String sharesHint();

    @Message("Provtid per steg, dygn")
    String days();

    @Message("Skyddsgränser som tar den tillbaka")
    String guardrails();

    @Message("anslutningar som lyckas")
    String joinSuccess();

    @Message("väntan på sammanfattningen")
    String recapLatency();

    @Message("fel hos modellerna")
    String errorRate();

    @Message("kostnad per möte")
    String costPerMeeting();

    @Message("beslut med ansvarig och datum")
    String decisionCoverage();

    @Message("blockerande fel")
    String blockingErrors();

    @Message("Mått som jämförs med kontrollen")
    String measure();

    @Message("Som metrics-service kallar det, t.ex. recap-errors. Lämna tomt för bara skyddsgränser.")
    String measureHint();

    @Message("Minsta antal fall i varje grupp")
    String sample();

    @Message("Fler misslyckanden som tåls, procentenheter")
    String tolerance();

    @Message("Skapa utrullningen (startar inte)")
    String create();

    @Message(
            "Fler villkor, egna namn på steg och inställningar som stegen sätter: POST /api/admin/rollouts, se /q/openapi.")
    String moreByApi();
}
