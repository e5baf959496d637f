package se.superkoncis.kit.channel;

import java.util.List;
import se.superkoncis.events.CloudEvents;
import se.superkoncis.events.Event;
import se.superkoncis.kit.db.TenantTransaction;
import se.superkoncis.kit.job.Job;
import se.superkoncis.kit.job.JobHandler;

/** Tries a parked record again, alone. Its inbox row stands already. */
public final class ParkedRecords implements JobHandler {

    private final EventHandler handler;
    private final TenantTransaction tenants;
    private final CloudEvents codec = new CloudEvents();

    /** For the records of one channel. */
    public ParkedRecords(EventHandler handler, TenantTransaction tenants) {
        this.handler = handler;
        this.tenants = tenants;
    }

    @Override
    public String kind() {
        return Parking.kind(handler.channel());
    }

    @Override
    public Runnable work(Job job) {
        Event<?> event = Letter.of(codec, job.source()).decoded().match(accepted -> accepted, refused -> {
            throw new RefusedException(refused.reason().name(), refused.detail());
        });
        return () -> {
            tenants.see(event.tenantId());
            handler.on(List.of(new Received(event, job.source())));
        };
    }
}
