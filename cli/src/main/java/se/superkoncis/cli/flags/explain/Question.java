package se.superkoncis.cli.flags.explain;

/**
 * Whether somebody gets a feature.
 *
 * @param meeting null = none in particular
 */
record Question(String feature, String tenant, String meeting) {}
