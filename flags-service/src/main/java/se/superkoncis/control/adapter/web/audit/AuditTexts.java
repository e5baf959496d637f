package se.superkoncis.control.adapter.web.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the audit pages. English stands in {@code messages/audit_en.properties}. */
@MessageBundle(value = "audit", locale = "sv")
public interface AuditTexts {

    @Message("Granskning")
    String title();

    @Message("Vem som gjorde vad i alla tjänster, när och varför. Inget här kan ändras eller tas bort.")
    String lead();

    @Message("Kedjan")
    String chain();

    @Message("Sista posten är nummer {number}.")
    String last(String number);

    @Message("Hel till och med post {number}, kontrollerat {when}.")
    String whole(String number, String when);

    @Message("Kedjan har inte kontrollerats än. Det sker strax av sig självt.")
    String unchecked();

    @Message("Kedjan är skadad vid post {number} ({kind}). Rör inte databasen; kalla på den som ansvarar för den.")
    String damaged(String number, String kind);

    @Message("Kedjans huvud är signerat. Spara det ibland: då kan ingen skriva om det som var.")
    String signed();

    @Message("Kedjans huvud är inte signerat. Ge tjänsten en nyckel med superkoncis.audit.signing-key.")
    String unsigned();

    @Message("Huvudet (JSON)")
    String head();

    @Message("Sök i granskningen")
    String search();

    @Message("Tjänst")
    String service();

    @Message("Vem")
    String actor();

    @Message("Vad")
    String action();

    @Message("På vad")
    String subject();

    @Message("Kund")
    String tenant();

    @Message("Från och med")
    String from();

    @Message("Före")
    String to();

    @Message("Sluta med * för allt som börjar så, till exempel tag/*. Tider är svensk tid.")
    String searchHint();

    @Message("Visa")
    String show();

    @Message("Visa allt")
    String showAll();

    @Message("Till det senaste")
    String newest();

    @Message("Tiderna går inte att läsa, eller så kommer den andra före den första. Rätta dem och välj Visa.")
    String badTimes();

    @Message("Inget har hänt än. Poster kommer hit inom någon sekund efter att något ändrats.")
    String nothing();

    @Message("Inget passar. Ta bort något av villkoren.")
    String nothingFits();

    @Message("Nästa sida")
    String next();

    @Message("Hämta allt som visas")
    String exports();

    @Message("NDJSON (för superkoncis audit verify)")
    String ndjson();

    @Message("CSV (för kalkylblad)")
    String csv();

    @Message("{#when deed}{#is 'created'}skapade{#is 'changed'}ändrade{#is 'removed'}tog bort"
            + "{#is 'killed'}stoppade{#is 'restored'}släppte på{#is 'kept-killed'}lät stå stoppad"
            + "{#is 'proposed'}föreslog{#is 'undone'}tog tillbaka{#is 'expired'}gick ut{#is 'released'}släppte"
            + "{#is 'kept'}lät stå{#is 'tripped'}löste ut{#is 'tightened'}stramade åt{#is 'cleared'}blev bra"
            + "{#is 'returning'}släpper tillbaka{#is 'alerted'}larmade{#is 'not-applied'}kunde inte gripa in"
            + "{#is 'declared'}utlyste{#is 'advanced'}gick vidare{#is 'awaits-approval'}väntar på godkännande"
            + "{#is 'held'}höll{#is 'resumed'}släppte vidare{#is 'stopped'}avslutade{#is 'completed'}blev klar"
            + "{#is 'rolled-back'}gick tillbaka{#is 'corrected'}rättade{#is 'reloaded'}läste in"
            + "{#is 'refused'}avvisade{#is 'forced'}stängde i förtid{#else}{deed}{/when}")
    String deed(String deed);

    @Message("Varför: {reason}")
    String why(String reason);

    @Message("Ingen orsak angiven.")
    String noReason();

    @Message("Fält")
    String member();

    @Message("Före")
    String before();

    @Message("Efter")
    String after();

    @Message("värdet")
    String value();

    @Message("fanns inte")
    String absent();

    @Message("borttaget")
    String removed();

    @Message("Inget ändrades i det som sparas.")
    String noDifference();

    @Message("Post {number}, fingeravtryck")
    String proof(String number);

    @Message("Vad såg en kund vid en viss tid?")
    String seenTitle();

    @Message("Svaren räknas ut ur loggen med samma kod som tjänsterna svarar med.")
    String seenLead();

    @Message("Tid (svensk)")
    String at();

    @Message("Möte (behövs bara för funktioner som följer mötet)")
    String meeting();

    @Message("Visa vad kunden såg")
    String see();

    @Message("Fyll i kundens id, högst 128 tecken.")
    String faultTenant();

    @Message("Fyll i en tid, som 2026-11-25 09:30.")
    String faultAt();

    @Message("Tiden har inte varit än. Välj en som har passerat.")
    String faultFuture();

    @Message("Du hör till en annan kund och kan bara se den.")
    String faultOther();

    @Message("{tenant}, {when}")
    String seenOf(String tenant, String when);

    @Message("Kunden fanns inte då, så den hade inga taggar.")
    String unknown();

    @Message("Taggar: {tags}.")
    String tags(String tags);

    @Message("Inga taggar.")
    String noTags();

    @Message("Läget efter ändring nummer {revision}.")
    String revision(String revision);

    @Message("Loggen börjar {when}. Före det visas startvärdena.")
    String beforeLog(String when);

    @Message("Funktioner")
    String features();

    @Message("Inställningar")
    String settings();

    @Message("Funktion")
    String feature();

    @Message("Inställning")
    String setting();

    @Message("Svar")
    String answer();

    @Message("Orsak")
    String reasonHead();

    @Message("Andel och plats")
    String place();

    @Message("Varifrån")
    String scope();

    @Message("på")
    String on();

    @Message("av")
    String off();

    @Message("plats {bucket} av {percentage} %")
    String bucket(String bucket, String percentage);

    @Message("Till granskningen")
    String back();

    @Message("stoppad av någon")
    String killed();

    @Message("avstängd")
    String disabled();

    @Message("ingår inte i kundens plan")
    String notEntitled();

    @Message("försökskund")
    String pilot();

    @Message("kundens tagg eller egna värde")
    String targetingMatch();

    @Message("platsen i den gradvisa utrullningen avgjorde")
    String split();

    @Message("lika för alla")
    String sameForAll();

    @Message("ett tillfälligt värde gick före")
    String override();

    @Message("inget öppnade den, eller plattformens värde")
    String standard();
}
