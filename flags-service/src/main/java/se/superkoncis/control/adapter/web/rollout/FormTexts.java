package se.superkoncis.control.adapter.web.rollout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the form for a new rollout. English stands in {@code messages/rolloutform_en.properties}. */
@MessageBundle(value = "rolloutform", locale = "sv")
public interface FormTexts {

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
