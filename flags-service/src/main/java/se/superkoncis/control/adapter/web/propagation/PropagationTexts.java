package se.superkoncis.control.adapter.web.propagation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on how changes spread. English stands in {@code messages/propagation_en.properties}. */
@MessageBundle(value = "propagation", locale = "sv")
public interface PropagationTexts {

    @Message("Har ändringarna kommit fram, hur fort gick det, och vem ligger efter?")
    String lead();

    @Message("Bara plattformens personal ser instanserna.")
    String staffOnly();

    @Message("Alla instanser har det senaste.")
    String allCurrent();

    @Message("{count} instanser ligger efter.")
    String someBehind(int count);

    @Message("En instans ligger efter.")
    String oneBehind();

    @Message("Instanser")
    String instances();

    @Message("Ingen instans har hörts av än. Starta en tjänst med flags-client, så syns den här inom en halv minut.")
    String noInstances();

    @Message("Tjänst")
    String service();

    @Message("Instans")
    String instance();

    @Message("Revision")
    String revision();

    @Message("Läge")
    String state();

    @Message("aktuell")
    String current();

    @Message("{revisions} revisioner efter sedan {when}")
    String behind(long revisions, String when);

    @Message("1 revision efter sedan {when}")
    String behindByOne(String when);

    @Message("Hördes senast")
    String heard();

    @Message("Ändringar, nyast först")
    String changes();

    @Message("Inget har ändrats än. Ändra något, så visas här hur det sprids.")
    String noChanges();

    @Message("Vad")
    String target();

    @Message("När")
    String at();

    @Message("Framme hos")
    String arrivedAt();

    @Message("Saknas hos")
    String missingAt();

    @Message("Längst")
    String longest();

    @Message(
            "Tiderna är från ändringens bekräftelse i databasen till instansens första svar, efter två klockor. Den som startade efter ändringen räknas som framme och har ingen tid.")
    String timesMean();
}
