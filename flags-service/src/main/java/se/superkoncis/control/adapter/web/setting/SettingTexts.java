package se.superkoncis.control.adapter.web.setting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on settings. English stands in {@code messages/setting_en.properties}. */
@MessageBundle(value = "setting", locale = "sv")
public interface SettingTexts {

    @Message("Värden som tjänsterna läser. En kunds eget värde går före dess taggars, och de före plattformens.")
    String lead();

    @Message("Inga inställningar finns än: tjänsterna använder sina egna värden. Sätt ett nedan.")
    String none();

    @Message("{#if scope == 'platform'}hela plattformen{#else}{scope}{/if}")
    String scope(String scope);

    @Message("Värde")
    String value();

    @Message("Gäller före just nu")
    String overridden();

    @Message("Ta bort {id}?")
    String removeQuestion(String id);

    @Message("Då gäller det vidare värdet: taggens eller hela plattformens.")
    String removeMeans();

    @Message("Sätt ett värde för en tagg, en kund eller något nytt")
    String fresh();

    @Message("Inställning")
    String key();

    @Message("För vilka")
    String whom();

    @Message("platform, tag/<id> eller tenant/<id>")
    String whomHint();

    @Message("Som fast, 0.9, true eller \"5\" (kronor med citattecken).")
    String valueHint();

    @Message("Sätt värdet")
    String set();
}
