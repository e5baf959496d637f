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

    @Message("misslyckas oftare än kontrollen")
    String saysFailsMore();

    @Message("verkar misslyckas oftare; mer data avgör")
    String saysSeemsToFail();

    @Message("kan fortfarande misslyckas oftare än vad som tåls")
    String saysCouldFail();

    @Message("misslyckas inte oftare än vad som tåls")
    String saysFailsNoMore();

    @Message("är långsammare än kontrollen")
    String saysSlower();

    @Message("verkar långsammare; mer data avgör")
    String saysSeemsSlower();

    @Message("kan fortfarande vara långsammare så att det märks")
    String saysCouldBeSlower();

    @Message("är inte långsammare så att det märks")
    String saysNotSlower();

    @Message("ligger säkert över nivån")
    String saysAboveLevel();

    @Message("ligger säkert under nivån")
    String saysBelowLevel();

    @Message("kan ligga på båda sidor om nivån")
    String saysNearLevel();

    @Message("fördelningen är den beslutade")
    String saysShared();

    @Message("fördelningen stämmer inte: ta reda på var fall försvinner innan någon jämförelse gäller")
    String saysNotShared();

    @Message("skyddsgränsen är utlöst")
    String saysTripped();

    @Message("skyddsgränsen hålls")
    String saysHolds();

    @Message("ingen färsk siffra; se om metrics-service är igång")
    String saysNoFigure();

    @Message("inga data från steget än")
    String saysNoData();

    @Message("behöver {needed} fall i varje grupp, den minsta har {least}")
    String saysTooFew(long needed, long least);

    @Message("de nyaste data är för gamla; se om metrics-service är igång")
    String saysStale();

    @Message("data motsäger sig själva; rätta källan")
    String saysContradiction();

    @Message("{estimate} procentenheter ({lower} till {upper})")
    String points(String estimate, String lower, String upper);

    @Message("{estimate} % ({lower} till {upper})")
    String share(String estimate, String lower, String upper);

    @Message("Cliffs delta {estimate} ({lower} till {upper})")
    String delta(String estimate, String lower, String upper);
}
