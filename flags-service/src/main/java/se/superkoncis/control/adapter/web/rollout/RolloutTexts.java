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

    @Message("Väntar på")
    String waitsFor();

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
}
