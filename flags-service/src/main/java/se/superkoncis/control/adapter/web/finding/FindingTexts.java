package se.superkoncis.control.adapter.web.finding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What gates find, in words. English stands in {@code messages/finding_en.properties}. */
@MessageBundle(value = "finding", locale = "sv")
public interface FindingTexts {

    @Message("godkänt")
    String pass();

    @Message("underkänt")
    String fail();

    @Message("kan inte avgöras")
    String inconclusive();

    @Message("fel i underlaget")
    String error();

    @Message("Kanariegruppen misslyckas inte oftare än kontrollen")
    String ruleFails();

    @Message("Kanariegruppen är inte långsammare än kontrollen")
    String ruleSlower();

    @Message("Kanariegruppen håller sin nivå")
    String ruleLevel();

    @Message("Grupperna är fördelade som beslutat")
    String ruleArms();

    @Message("Ingen skyddsgräns är utlöst")
    String ruleGuardrail();

    @Message("{estimate} procentenheter ({lower} till {upper})")
    String points(String estimate, String lower, String upper);

    @Message("{estimate} % ({lower} till {upper})")
    String share(String estimate, String lower, String upper);

    @Message("Cliffs delta {estimate} ({lower} till {upper})")
    String delta(String estimate, String lower, String upper);
}
