package se.superkoncis.control.domain.rollout;

/** One value that a step sets. */
public sealed interface Change {

    /** Key of the document that it changes, as in {@code tag/canary}. */
    String target();

    /** The share that it opens to people who were not chosen by name, 0–100. */
    int opens();

    /** A tag's canary percentage. */
    record TagShare(String tag, int percentage) implements Change {
        @Override
        public String target() {
            return "tag/" + tag;
        }

        @Override
        public int opens() {
            return percentage;
        }
    }

    /**
     * A feature's percentage and audience.
     *
     * @param everyone true = of all tenants, false = of those whose tag lists it
     */
    record FeatureShare(String feature, int percentage, boolean everyone) implements Change {
        @Override
        public String target() {
            return "feature/" + feature;
        }

        @Override
        public int opens() {
            return everyone ? percentage : 0;
        }
    }

    /**
     * A setting at the platform's scope.
     *
     * @param json compact JSON text
     */
    record SettingValue(String setting, String json) implements Change {
        @Override
        public String target() {
            return "setting/" + setting;
        }

        @Override
        public int opens() {
            return 0;
        }
    }
}
