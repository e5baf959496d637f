package se.superkoncis.router.domain.routing.cap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.superkoncis.router.domain.routing.Cap;
import se.superkoncis.router.domain.routing.Situation;
import se.superkoncis.router.domain.routing.Tier;

/** The deep tier is of no use in a language that it was not made for. */
final class DeepKnowsItsLanguages implements Cap {
    private final Set<String> languages;

    DeepKnowsItsLanguages(Set<String> languages) {
        this.languages = Set.copyOf(languages);
    }

    /** The primary subtag; empty when nobody says, as with {@code und}. */
    private static String primary(String tag) {
        String primary = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.equals("und") ? "" : primary;
    }

    @Override
    public Optional<Lowered> lower(Tier tier, Situation situation) {
        String language = primary(situation.work().language());
        boolean foreign = !language.isEmpty() && !languages.contains(language);
        return tier == Tier.DEEP && foreign ? Optional.of(new Lowered(Tier.FAST, "LANGUAGE")) : Optional.empty();
    }

    @Override
    public Map<String, String> facts(Tier tier, Situation situation) {
        String language = primary(situation.work().language());
        return Map.of("language", language.isEmpty() ? "to be found out" : language);
    }
}
