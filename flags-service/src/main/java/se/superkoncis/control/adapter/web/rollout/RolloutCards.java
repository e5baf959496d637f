package se.superkoncis.control.adapter.web.rollout;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.Documents;
import se.superkoncis.control.adapter.web.finding.FindingWords;
import se.superkoncis.control.application.ReadDocuments;
import se.superkoncis.control.application.rollout.ReadEvidence;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.rollout.Plan;
import se.superkoncis.control.domain.rollout.Running;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.control.domain.rollout.gate.Report;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.web.PageLanguage;
import se.superkoncis.web.Visit;

/** Makes cards of rollouts, for who looks and in the language of the visit. */
@RequestScoped
class RolloutCards {

    private final ReadDocuments reading;
    private final ReadEvidence evidence;
    private final Documents documents;
    private final Caller caller;
    private final PageLanguage language;
    private final RolloutTexts texts;
    private final StateTexts stateTexts;
    private final Instant now;

    RolloutCards(
            ReadDocuments reading,
            ReadEvidence evidence,
            Documents documents,
            Caller caller,
            Visit visit,
            Clock clock) {
        this.reading = reading;
        this.evidence = evidence;
        this.documents = documents;
        this.caller = caller;
        this.language = visit.language();
        this.texts = MessageBundles.get(RolloutTexts.class, Localized.Literal.of(language.code()));
        this.stateTexts = MessageBundles.get(StateTexts.class, Localized.Literal.of(language.code()));
        this.now = clock.instant();
    }

    List<RolloutCard> all(AdminFrame.Shown on) {
        return documents.all(Rollout.class).stream().map(r -> card(r, on)).toList();
    }

    Optional<RolloutCard> of(String id, AdminFrame.Shown on) {
        return reading.find(Rollout.class, id).map(r -> card(r, on));
    }

    /** The looks at a rollout before one of them, newest first, at most so many. */
    List<LookRow> looks(Plan plan, String id, long before, int limit) {
        return evidence.before(id, before, limit).stream()
                .map(look -> look(look, plan))
                .toList();
    }

    private RolloutCard card(Stored<Rollout> stored, AdminFrame.Shown on) {
        Rollout rollout = stored.document();
        StepWords steps = new StepWords(stateTexts, language, now);
        StateWords states = new StateWords(stateTexts, language, now);
        Deeds deeds = new Deeds(texts, steps, caller.name(), on.mayChange(), on.mayKill());
        boolean killed = on.features().stream()
                .map(Stored::document)
                .anyMatch(f -> f.id().equals(rollout.plan().feature()) && f.killed());
        Running running = StateWords.running(rollout.state());
        return new RolloutCard(
                stored,
                states.name(rollout.state()),
                StateWords.mark(rollout.state()),
                states.waitsFor(rollout.state(), rollout.plan()),
                states.why(rollout.state(), rollout.report(), rollout.plan()),
                running == null ? "" : running.proposer(),
                steps.rows(rollout),
                rollout.report() == null ? null : look(rollout.state().step(), rollout.report(), rollout.plan()),
                deeds.of(rollout, killed, now),
                deeds.note(rollout, killed));
    }

    private LookRow look(int step, Report report, Plan plan) {
        return look(new Evidence.Look(0, report.at(), step, null, report), plan);
    }

    private LookRow look(Evidence.Look look, Plan plan) {
        FindingWords words = new FindingWords(language);
        Report report = look.report();
        boolean named = look.step() >= 0 && look.step() < plan.stages().size();
        return new LookRow(
                look.id(),
                look.at(),
                named ? plan.stages().get(look.step()).name() : texts.beforeSteps(),
                became(look.action()),
                words.verdict(report.verdict()),
                FindingWords.mark(report.verdict()),
                report.dataTo(),
                report.advisory(),
                report.findings().stream().map(words::row).toList());
    }

    private String became(String action) {
        if (action == null) {
            return texts.countedOnly();
        }
        return switch (action) {
            case "rollout.advanced" -> texts.advanced();
            case "rollout.awaits-approval" -> texts.awaits();
            case "rollout.held" -> texts.held();
            case "rollout.resumed" -> texts.resumed();
            case "rollout.rolled-back" -> texts.wentBack();
            case "rollout.completed" -> texts.completedNow();
            default -> action;
        };
    }
}
