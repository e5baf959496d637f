package se.superkoncis.router.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import se.superkoncis.kit.channel.SourceRecord;
import se.superkoncis.kit.job.Jobs;
import se.superkoncis.kit.job.NewJob;
import se.superkoncis.router.domain.meeting.FinishedRecap;
import se.superkoncis.router.domain.shadow.ShadowOrder;
import se.superkoncis.router.domain.shadow.ShadowPlan;

/** Orders the trial of a meeting, in the transaction in which its recap goes out. */
@ApplicationScoped
class ShadowJobs {

    private final Jobs jobs;
    private final ShadowOrderJson json = new ShadowOrderJson();

    ShadowJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    void order(FinishedRecap recap, SourceRecord source) {
        ShadowPlan.of(recap.facts(), recap.route().tier())
                .map(plan -> new ShadowOrder(plan, recap.route().tier(), recap.facts()))
                .ifPresent(order -> jobs.addInBackground(NewJob.of(
                        ShadowWork.KIND,
                        recap.key().tenantId() + "/" + recap.key().meetingId(),
                        recap.key().meetingId(),
                        recap.key().tenantId(),
                        json.write(order),
                        source)));
    }
}
