package se.superkoncis.control.domain.rollout;

import se.superkoncis.control.domain.Setting;

/** One value that a step sets. */
public sealed interface Change {

    /** Key of the document that it changes, as in {@code tag/canary}. */
    String target();

    /** The share that it opens to people who were not chosen by name, 0–100. */
    int opens();

    /** Whether the names that it gives are names. */
    default boolean namesWell() {
        return true;
    }

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
     * @param variant name that the value gets; empty = none, null = whatever its value has, which a new value has not
     */
    record SettingValue(String setting, String json, String variant) implements Change {

        /** A value of which nothing is said but what it is. */
        public SettingValue(String setting, String json) {
            this(setting, json, null);
        }

        @Override
        public boolean namesWell() {
            return variant == null || variant.isEmpty() || Setting.isVariant(variant);
        }

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
