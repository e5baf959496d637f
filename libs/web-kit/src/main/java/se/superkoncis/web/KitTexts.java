package se.superkoncis.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts that every page has. English stands in {@code messages/kit_en.properties}. */
@MessageBundle(value = "kit", locale = "sv")
public interface KitTexts {

    @Message("Till innehållet")
    String skip();

    @Message("Sidor")
    String pages();

    @Message("In English")
    String otherLanguage();

    @Message("Inloggad som {user}")
    String signedInAs(String user);

    @Message("Ingen kontakt med tjänsten. Sidan visar läget som det var; nytt försök görs hela tiden.")
    String stale();

    @Message("Sparat")
    String saved();

    @Message("Det gick inte: {reason}")
    String failed(String reason);

    @Message("Ett fält är inte rätt.")
    String problemInvalid();

    @Message("Någon annan ändrade under tiden. Sidan visar nu det som gäller; gör om ändringen om den behövs.")
    String problemChanged();

    @Message("Det används.")
    String problemInUse();

    @Message("Din roll får inte göra detta. Be en administratör.")
    String problemForbidden();

    @Message("Ladda om sidan och försök igen.")
    String problemCsrf();

    @Message("Databasen svarar inte. Inget ändrades; försök igen om en stund.")
    String problemUnavailable();

    @Message("Det går inte i det läge som gäller nu.")
    String problemNotNow();

    @Message("Över den gränsen behöver en till administratör göra samma ändring.")
    String problemSecondPerson();

    @Message("Det finns redan.")
    String problemExists();

    @Message("Det finns inte längre.")
    String problemUnknown();

    @Message("Något gick fel hos oss. Inget ändrades.")
    String problemOther();

    @Message("Avbryt")
    String cancel();
}
