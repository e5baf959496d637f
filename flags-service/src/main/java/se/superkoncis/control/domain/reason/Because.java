package se.superkoncis.control.domain.reason;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why something is refused, or came to be as it is. The name is for programs and stays; the text is its English, with
 * arguments in braces. Other languages stand beside the pages that speak them.
 */
public enum Because {
    // Fields: the texts go on after the field's name.
    REQUIRED("is required"),
    NOT_KNOWN("is not known here; known are {known}"),
    NOT_TEXT("must be a text"),
    NOT_WHOLE_NUMBER("must be a whole number"),
    NOT_FLAG("must be true or false"),
    NOT_TEXTS("must be a list of texts"),
    NOT_ONE_OF("must be one of {known}"),
    NOT_TIME("must be a time, as in 2026-12-31T23:59:59.000Z"),
    NOT_TIME_IN_ADDRESS("must be a time, as in 2026-11-25T09:30:00Z (write + as %2B)"),
    NOT_SLUG("must be 1 to 64 of a-z, 0-9 and -, and begin with a letter or digit"),
    NOT_OPAQUE("must be 1 to 128 characters without spaces, / @ ? # or %"),
    NOT_LINE("must be 1 to {most} characters on one line"),
    TOO_LONG("must be at most {most} characters"),
    BAD_LENGTH("must be 1 to {most} characters, or be left out"),
    NOT_PERCENTAGE("must be a whole number from 0 to 100"),
    TOO_MANY("must have at most {most} members"),
    NOT_BETWEEN("must be {least} to {most}"),
    TOO_SMALL("must be at least {least}"),
    NEGATIVE("must not be negative"),
    NOT_DURATION("must be a duration{rule}, as in {example}"),
    NOT_ZONE("must be an IANA zone, as in Europe/Stockholm"),
    NOT_LOCALE("must be a BCP 47 tag, as in sv-SE"),
    NOT_OVERRIDE_ID("must be 1 to 128 of a-z, 0-9, ., / and -"),
    NOT_TARGET("must be feature/<id> or setting/<key>"),
    NOT_SETTING_KEY("must be 1 to 100 of a-z, 0-9, . and -, as in router.mode"),
    NOT_SCOPE("must be platform, tag/<id> or tenant/<id>"),
    NOT_VARIANT("must be 1 to 100 of letters, digits, ., _ and -, as in half-price"),
    NOT_AMOUNT("must be an amount of SEK as a decimal string, as in \"35\" or \"12.50\""),
    NOT_SOURCES("must be a list of source ids"),
    TELLS_NOTHING("or guardrails must name at least one"),
    BELOW_CHANGES("must not be below what it opens"),
    NAMES_UNKNOWN("names the unknown {kind} {id}; known are {known}"),
    NAMES_UNKNOWN_OF_NONE("names the unknown {kind} {id}; there is none yet"),
    LOCKS_OUT(
            "is the first plan and would leave {tenants} with nothing, whose plan is unknown: take that from them first, with"
                    + " plan null"),
    FIXED("cannot be changed; create another {kind} instead"),
    FIXED_UNDER_WAY("and what they obey cannot be changed while it is under way; stop it first"),
    UNREADABLE("cannot be read at {place}; send it as GET shows it, durations as in PT24H"),
    NOT_CURSOR("must be the nextCursor of an answer"),
    NOT_HERE("must be left out: {why}"),
    PAST("must lie in the future; leave it out for an override without an end"),
    FUTURE("must not lie in the future"),
    NOT_AFTER("must lie after {other}"),
    BY_KILL_SWITCH("is changed by POST to kill or restore below the feature's address"),

    // Documents.
    INVALID("Correct this: {faults}."),
    UNKNOWN("No {kind} has the id {id}. List them with GET to see which there are."),
    EXISTS("There is another {kind} with the id {id}. Change it with PATCH, or choose another id."),
    CHANGED_MEANWHILE("You have revision {expected}, it is at {current}. Read it again, then repeat your change."),
    IN_USE("Used by {users}. Take it out of them first, or repeat with ?force=true to do both."),
    IN_USE_BY_MORE(
            "Used by {users} and {more} more. Take it out of them first, or repeat with ?force=true to do both."),
    NEEDS_SECOND_PERSON(
            "The wish of {proposer} is kept until {until}: let another admin send the same change to make it, or let a"
                    + " rollout climb."),
    CREATED_AND_REMOVED("Your key created {kind} {id}, which is gone. Use a new Idempotency-Key to create it again."),
    KEY_REUSED("Use a new key for each new request, and the same key only to repeat one."),

    // What a rollout does not do now.
    BEGUN_ALREADY("It has begun already. Stop it first to begin again."),
    NOTHING_TO_HOLD("There is nothing to hold: it is not climbing."),
    NOTHING_TO_RESUME("There is nothing to resume: only one that is held or cools down can go on."),
    NOTHING_TO_APPROVE("There is nothing to approve: it does not wait for a person."),
    NOT_UNDER_WAY("It is not under way."),
    NOTHING_TO_ROLL_BACK("It is not under way. Change the values themselves instead."),
    NOT_BEGUN("It has not begun. Leave it unapproved, or stop it."),
    OWN_ROLLOUT("You started it, and above {above} % a second person agrees. Ask somebody else to approve it."),
    FEATURE_KILLED("The feature {feature} is killed. Restore it first, then start the rollout."),

    // How a rollout came to be where it is.
    SAID("{text}"),
    STARTED_BY("started by {by}"),
    HELD_BY("held by {by}"),
    RESUMED_BY("resumed by {by}"),
    APPROVED_BY("approved by {by}"),
    STOPPED_BY("stopped by {by}"),
    GATES_PASS_AGAIN("the gates pass again"),
    COOL_DOWN_OVER("the cool-down is over"),
    KILLED("the feature is killed"),
    ROLLED_BACK_BY("rolled back by {by}"),
    GATES("{findings}"),
    ABOVE_HALF("above {above} % a second person agrees"),
    ADVISORY("statistics only advise here"),
    STEP_ASKS("the step asks for a person"),

    // What gates found.
    NO_DATA("no data of this step yet"),
    DATA_STALE("the newest data is older than {age}; see whether metrics-service runs"),
    TOO_FEW_CASES("needs {needed} cases an arm, the smaller one has {least}"),
    MORE_GOOD_THAN_CASES("the window of {from} has more good cases than cases; correct its source"),
    WINDOW_ENDS_EARLY("the window of {from} ends before it begins; correct its source"),
    TIMES_MISSING("the times of the window of {from} are not as many as its cases; correct its source"),
    BINS_DIFFER("the windows have different bins of time; correct their source"),
    NO_TIMES("the windows hold no times; take a measure that has them"),
    FAILS_MORE("fails more often than the control (p={p}, rolls back at {alpha})"),
    SEEMS_TO_FAIL_MORE("seems to fail more often; more data will tell (p={p}, rolls back at {alpha})"),
    COULD_FAIL_MORE("could still fail more often than tolerated (p={p}, rolls back at {alpha})"),
    FAILS_NO_MORE("fails no more than tolerated (p={p}, rolls back at {alpha})"),
    SLOWER("takes longer than the control (Cliff's delta; lower limit at all looks {always})"),
    SEEMS_SLOWER("seems to take longer; more data will tell (Cliff's delta; lower limit at all looks {always})"),
    COULD_BE_SLOWER("could still take longer by what matters (Cliff's delta; lower limit at all looks {always})"),
    NOT_SLOWER("takes no longer by what matters (Cliff's delta; lower limit at all looks {always})"),
    ABOVE_LEVEL("{good} % good, surely above {level} %"),
    BELOW_LEVEL("{good} % good, must be surely above {level} %"),
    NEAR_LEVEL("{good} % good, which may lie on either side of {level} %"),
    SHARED_AS_DECIDED("{canary} of {all} tenants are in the canary, {share} % were decided (p={p})"),
    NOT_SHARED_AS_DECIDED(
            "{canary} of {all} tenants are in the canary, {share} % were decided (p={p}); find out where cases get"
                    + " lost before trusting any comparison"),
    GUARDRAIL_TRIPPED("the guardrail has tripped"),
    GUARDRAIL_HOLDS("the guardrail holds"),
    GUARDRAIL_UNHEARD("no fresh figure of this KPI; see whether metrics-service runs"),

    // What guardrails do.
    TRIPPED_AT("{guardrail} tripped at {value} (limit {limit}), n {n}, window {from} to {to}"),
    CLEARED_AT("{guardrail} cleared at {value} (limit {limit}), n {n}, window {from} to {to}"),
    HELD_UNTIL("held until {until}"),
    STILL_HOLDS("it still holds"),
    TAKEN_BACK_BY("taken back by {by}"),
    NOT_ARMED("degrade.armed is false"),
    CAP_AT_FLOOR("the cap is at its floor already"),
    ONLY_ALERTS("this guardrail only alerts"),
    ONLY_PLATFORM_ACTS("only the platform's scope acts"),
    PERSONS_VALUE_STAYS("guardrail/{guardrail} tripped; the value of {by} from before stays: {value}"),

    // What else happens.
    LAUNCH_VALUES("Launch values of the operations plan."),
    READY_MADE("Ready-made rollout of the operations plan."),
    PART_OF("{what}"),
    END_HAS_COME("its end has come"),
    SEEDED("the environment seeds what nobody has decided yet"),
    SECOND_OF("{by} wished the same first");

    private final String english;

    Because(String english) {
        this.english = english;
    }

    /** The stable code, as in {@code not-begun}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english() {
        return english;
    }

    /** Whether there is a reason of this code: a later version may have written one that this one does not know. */
    public static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(because -> because.code().equals(code));
    }

    /**
     * The reason of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Because of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
