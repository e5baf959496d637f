package se.superkoncis.control.adapter.web.feature;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts on how features are used. English stands in {@code messages/feature_en.properties}. */
@MessageBundle(value = "feature", locale = "sv")
public interface FeatureTexts {

    @Message("Ändra funktionen")
    String edit();

    @Message("Vem andelen följer")
    String sticks();

    @Message("kunden")
    String sticksToTenant();

    @Message("mötet")
    String sticksToMeeting();

    @Message("Försökskunder (id eller tagg), med mellanslag emellan")
    String pilotsOf();

    @Message("Ta bort funktionen {name}?")
    String removeQuestion(String name);

    @Message(
            "Kod som ännu frågar efter den får av som svar. Används den av en tagg, en plan, en utrullning eller ett tillfälligt värde sägs det av vilka, och inget händer.")
    String removeMeans();

    @Message("Ny funktion")
    String fresh();

    @Message("Den är av tills någon slår på den. Skriv dess id så som koden frågar efter den.")
    String freshLead();

    @Message("Funktionens id")
    String id();

    @Message("Skapa funktionen")
    String create();

    @Message("Alla")
    String all();

    @Message("Att städa bort ({count})")
    String stale(int count);

    @Message("Visa")
    String show();

    @Message("Inget att städa bort: allt utvärderas, är på väg någonstans och har tid kvar.")
    String noneStale();

    @Message("Senast utvärderad")
    String lastEvaluated();

    @Message("aldrig, så länge det har räknats")
    String neverEvaluated();

    @Message("Senaste 7 dygnen")
    String week();

    @Message("inget")
    String nothing();

    @Message("{service}: {count}")
    String byService(String service, String count);

    @Message("Upphör snart, {when}: planera att ta bort den, eller ge den ett senare datum.")
    String nearExpiry(String when);

    @Message("Ingen har frågat efter den sedan {when}. Ta bort den ur koden och sedan här.")
    String quiet(String when);

    @Message(
            "Ingen har frågat efter den sedan räkningen började eller den skapades, {when}. Ta bort den om ingen kod använder den.")
    String neverAsked(String when);

    @Message(
            "Ingen har frågat efter just den sedan {when}; den följer bara med när klienter hämtar alla på en gång. Fråga dem som äger webbklienterna innan den tas bort.")
    String onlyInBulk(String when);

    @Message("hämtad med alla andra: {count}")
    String inBulk(String count);

    @Message("Alla har haft den sedan {when}. Behåll koden och ta bort valet.")
    String fullyOn(String when);

    @Message("Ingen har haft den sedan {when}. Ta bort koden.")
    String fullyOff(String when);
}
