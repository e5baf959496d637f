package se.superkoncis.control.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.domain.audit.Act;
import se.superkoncis.control.domain.audit.ActForm;
import se.superkoncis.control.domain.audit.Chain;
import se.superkoncis.control.domain.audit.ChainEnd;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.control.domain.audit.Linked;
import se.superkoncis.events.audit.AuditChain;

/**
 * Appends acts to the chain, in a transaction of the caller's that sees every tenant. An act is linked once, however often
 * it is told.
 */
@ApplicationScoped
public class LinkActs {

    private final Chain chain;
    private final ActForm form;

    LinkActs(Chain chain, ActForm form) {
        this.chain = chain;
        this.form = form;
    }

    /** Links these acts in their order. The launch values stand before everything else. */
    public Linked link(List<Act> acts) {
        chain.lock();
        ChainEnd end = chain.end();
        if (end.sequence() > 0) {
            return append(end, acts);
        }
        List<Act> all = new ArrayList<>(chain.unlinkedLaunchActs());
        all.addAll(acts);
        return append(end, all);
    }

    /** Links launch values that a migration has brought. */
    public Linked linkLaunchActs() {
        chain.lock();
        return append(chain.end(), chain.unlinkedLaunchActs());
    }

    private Linked append(ChainEnd end, List<Act> acts) {
        Map<List<String>, String> known = known(acts);
        Map<Link, Act> links = new LinkedHashMap<>();
        long sequence = end.sequence();
        String hash = end.hash();
        for (Act act : acts) {
            String content = form.text(act, 0);
            String before = known.putIfAbsent(List.of(act.service(), act.id()), content);
            if (before == null) {
                Link link = follow(act, ++sequence, hash);
                hash = link.hash();
                links.put(link, act);
            } else if (!before.equals(content)) {
                return new Linked.Refused(
                        "ENTRY_ID_REUSED",
                        "another entry of this service has the same id: give each entry an id of its own");
            }
        }
        chain.append(links);
        return new Linked.Done(links.size());
    }

    private Link follow(Act act, long sequence, String previousHash) {
        String text = form.text(act, sequence);
        return new Link(sequence, text, previousHash, AuditChain.hash(previousHash, text));
    }

    /** What is linked already, without its place, by service and id. */
    private Map<List<String>, String> known(List<Act> acts) {
        Map<String, List<String>> ids = new HashMap<>();
        acts.forEach(act ->
                ids.computeIfAbsent(act.service(), s -> new ArrayList<>()).add(act.id()));
        Map<List<String>, String> known = new HashMap<>();
        ids.forEach((service, of) ->
                chain.linked(service, of).forEach((id, link) -> known.put(List.of(service, id), content(link))));
        return known;
    }

    /** The text with place 0. Behind its place an entry holds texts only, in which quotes are escaped. */
    private static String content(Link link) {
        String place = "\"sequence\":" + link.sequence() + ",";
        int at = link.text().lastIndexOf(place);
        return link.text().substring(0, at) + "\"sequence\":0," + link.text().substring(at + place.length());
    }
}
