package se.superkoncis.control.adapter.rest.form;

import jakarta.enterprise.context.RequestScoped;
import se.superkoncis.kit.web.Caller;

/** What holds the whole platform back is no business of a single tenant. */
@RequestScoped
public class Staff {

    private final Caller caller;

    public Staff(Caller caller) {
        this.caller = caller;
    }

    /** Refuses who belongs to a tenant. */
    public void only() {
        if (caller.tenant().isPresent()) {
            throw Refusals.of(
                    403,
                    "staff-only",
                    "Only for staff of the platform",
                    "Your sign-in belongs to a tenant. Ask the staff of the platform.");
        }
    }
}
