package se.superkoncis.control.adapter.web.rollout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts on where rollouts and their steps stand and what they wait for. English stands in {@code messages/rolloutstate_en.properties}. */
@MessageBundle(value = "rolloutstate", locale = "sv")
public interface StateTexts {

    @Message("inte påbörjad")
    String draft();

    @Message("på väg")
    String running();

    @Message("hållen av en person")
    String heldByPerson();

    @Message("hållen av villkoren")
    String heldByGates();

    @Message("väntar på godkännande")
    String awaiting();

    @Message("vilar efter att ha backat")
    String coolingDown();

    @Message("tillbakatagen")
    String rolledBack();

    @Message("klar")
    String completed();

    @Message("avslutad i förtid")
    String stopped();

    @Message("funktionen är stoppad")
    String killed();

    @Message("att en administratör startar den")
    String waitsForStart();

    @Message("provtiden: {left} kvar")
    String waitsForBake(String left);

    @Message("{passes} godkända granskningar till på nya data")
    String waitsForPasses(int passes);

    @Message("en godkänd granskning till på nya data")
    String waitsForPass();

    @Message("att en administratör släpper den vidare")
    String waitsForResume();

    @Message("att villkoren uppfylls igen")
    String waitsForGates();

    @Message("att en administratör godkänner steget {step}")
    String waitsForApproval(String step);

    @Message("att en annan än {proposer} godkänner steget {step}")
    String waitsForSecond(String step, String proposer);

    @Message("att vilan tar slut om {left}, {when}")
    String waitsForRest(String left, String when);

    @Message("en person godkänner")
    String asksPerson();

    @Message("en andra person godkänner")
    String asksSecond();

    @Message("började {when}")
    String begun(String when);

    @Message("{left} kvar av provtiden")
    String bakeLeft(String left);

    @Message("provtiden är över")
    String bakeOver();

    @Message("{passes} av {needed} godkända granskningar i rad")
    String passes(int passes, int needed);

    @Message("{failures} underkända, tål {endured}")
    String failures(int failures, int endured);

    @Message("{errors} fel i rad, tål {endured}")
    String errors(int errors, int endured);

    @Message("taggen {tag}: {share} %")
    String tagShare(String tag, int share);

    @Message("{feature}: {share} % av alla kunder")
    String featureEveryone(String feature, int share);

    @Message("{feature}: {share} % av kunder vars taggar öppnar den")
    String featureTags(String feature, int share);

    @Message("{setting} = {value}")
    String settingValue(String setting, String value);
}
