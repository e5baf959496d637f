package se.superkoncis.control.domain.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored chain. What is read is what row security lets the transaction see; who appends sees everything. */
public interface Chain {

    /** Makes every other writer wait until this transaction ends. */
    void lock();

    /** Where it ends; writers hold the lock. */
    ChainEnd end();

    /** Appends links, each with the act that it is made of. */
    void append(Map<Link, Act> links);

    /** Links of these acts of a service, by the act's id; acts that are not linked are left out. */
    Map<String, Link> linked(String service, Collection<String> ids);

    /** Launch values that only migrations have told of and that are not linked yet, oldest first. */
    List<Act> unlinkedLaunchActs();

    /**
     * Some links.
     *
     * @param cursor sequence of the last link that the caller has, or {@link AuditQuestion#start()}
     * @param limit at most so many
     */
    List<Link> page(AuditQuestion question, long cursor, int limit);
}
