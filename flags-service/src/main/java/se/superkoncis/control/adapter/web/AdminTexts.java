package se.superkoncis.control.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of the control plane. English stands in {@code messages/admin_en.properties}. */
@MessageBundle(value = "admin", locale = "sv")
public interface AdminTexts {

    @Message("Taggar")
    String tags();

    @Message("Kunder")
    String tenants();

    @Message("Funktioner")
    String features();

    @Message("Granskning")
    String audit();

    @Message("Nödläge")
    String emergency();

    @Message("Utrullningar")
    String rollouts();

    @Message("Tillfälliga värden")
    String overrides();

    @Message("Inställningar")
    String settings();

    @Message("Spridning")
    String propagation();

    @Message("Senaste ändringen ({target}) har nått {applied} av {total} instanser")
    String arrived(String target, int applied, int total);

    @Message("{who} vill ha {target} på {share} %.")
    String wishes(String who, String target, int share);

    @Message("{who} vill att {target} öppnar {features}.")
    String wishesToTakeIn(String who, String target, String features);

    @Message("{who} vill släppa på {target}.")
    String wishesToRestore(String who, String target);

    @Message("Det blir så när någon annan gör samma ändring, senast {when}.")
    String secondUntil(String when);

    @Message("Stoppknappar")
    String killSwitches();

    @Message("på")
    String on();

    @Message("av")
    String off();

    @Message("stoppad")
    String killed();

    @Message("Stoppa")
    String killShort();

    @Message("Stoppa {id}")
    String kill(String id);

    @Message("Släpp på {id} igen")
    String restore(String id);

    @Message("Stoppa {name}?")
    String killQuestion(String name);

    @Message("{id} stängs av för alla kunder inom en sekund, vad annat än säger på. Det kan tas tillbaka här.")
    String killMeans(String id);

    @Message("Varför (syns i granskningsloggen)")
    String why();

    @Message("Vilka kunder får nya funktioner först, och hur stor andel av dem.")
    String tagsLead();

    @Message("Andel")
    String share();

    @Message("Heltal 0–100. Gäller när du trycker Enter eller lämnar fältet.")
    String shareHint();

    @Message("Namn")
    String name();

    @Message("Beskrivning")
    String description();

    @Message("Öppnar")
    String opens();

    @Message("Namn och beskrivning")
    String rename();

    @Message("Spara")
    String save();

    @Message("Ändrad av {who}, {when}")
    String changedBy(String who, String when);

    @Message("Ta bort {id}")
    String remove(String id);

    @Message("Ta bort taggen {name}?")
    String removeTagQuestion(String name);

    @Message(
            "Kunder som har taggen och inget annat som öppnar en funktion förlorar den. Används taggen sägs det av vilka, och inget händer.")
    String removeTagMeans();

    @Message("Ta bort {id} även där den används")
    String removeForced(String id);

    @Message("Ny tagg")
    String newTag();

    @Message("Skapa taggen")
    String createTag();

    @Message("Det finns inga taggar än. Skapa en nedan.")
    String noTags();

    @Message("{#if count == 1}1 kund har den.{#else}{shown} kunder har den.{/if}")
    String tenantsOf(long count, String shown);

    @Message("Sök kund (id, namn eller tagg)")
    String findTenant();

    @Message("Sök")
    String find();

    @Message("Ingen kund passar. Sök på en del av id eller namn, eller på en hel tagg.")
    String noSuchTenant();

    @Message("Vilka taggar en kund har avgör vad den får.")
    String tenantsLead();

    @Message("Kund")
    String tenant();

    @Message("Kundens id")
    String tenantId();

    @Message("Taggar, med mellanslag emellan")
    String tagsOf();

    @Message("Ny kund")
    String newTenant();

    @Message("Lägg till kunden")
    String createTenant();

    @Message("Planer")
    String plans();

    @Message("En kund med en plan får bara planens funktioner. En kund utan plan har rätt till allt.")
    String plansLead();

    @Message("Inga planer: alla kunder har rätt till allt.")
    String noPlans();

    @Message("Plan")
    String plan();

    @Message("ingen (rätt till allt)")
    String noPlan();

    @Message("Funktioner i planen, med mellanslag emellan")
    String planFeatures();

    @Message("Planens id")
    String planId();

    @Message("Skapa planen")
    String createPlan();

    @Message("Ny plan")
    String newPlan();

    @Message("Det finns inga kunder här. Lägg till en nedan.")
    String noTenants();

    @Message("Från början")
    String fromStart();

    @Message("Nästa sida")
    String next();

    @Message("Vad som finns att slå på, för hur många, och vad som borde städas bort.")
    String featuresLead();

    @Message("Påslagen")
    String enabled();

    @Message("Andel av målgruppen")
    String featureShare();

    @Message("Målgrupp")
    String audience();

    @Message("kunder vars taggar öppnar den")
    String audienceTags();

    @Message("alla kunder")
    String audienceEveryone();

    @Message("Öppnas av")
    String openedBy();

    @Message("ingen tagg")
    String openedByNone();

    @Message("Försökskunder (id eller tagg)")
    String pilots();

    @Message("Ansvarig")
    String owner();

    @Message("saknas")
    String missing();

    @Message("Bäst före {when}: den borde vara borta ur koden nu.")
    String expired(String when);

    @Message("Bäst före")
    String expires();

    @Message("Din roll får se men inte ändra.")
    String readOnly();
}
