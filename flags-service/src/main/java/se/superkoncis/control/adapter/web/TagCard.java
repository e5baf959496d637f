package se.superkoncis.control.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;

/**
 * A tag as a card shows it.
 *
 * @param tenants how many have it
 * @param switches one for each feature, on when the tag opens it
 */
record TagCard(Tag tag, long tenants, long revision, String changedBy, Instant changedAt, List<Switch> switches) {

    /**
     * @param killed whether the feature is off whatever the switch says
     */
    record Switch(String id, String name, boolean on, boolean killed) {}

    static TagCard of(Stored<Tag> stored, List<Stored<Feature>> features, Map<String, Long> tenants) {
        Tag tag = stored.document();
        List<Switch> switches = features.stream()
                .map(Stored::document)
                .map(f -> new Switch(f.id(), f.name(), tag.features().contains(f.id()), f.killed()))
                .toList();
        return new TagCard(
                tag,
                tenants.getOrDefault(tag.id(), 0L),
                stored.revision(),
                stored.changedBy(),
                stored.updatedAt(),
                switches);
    }
}
