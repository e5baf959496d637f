package se.superkoncis.decision.domain.extract.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.superkoncis.decision.domain.extract.act.Act;
import se.superkoncis.decision.domain.extract.read.Clause;
import se.superkoncis.decision.domain.extract.read.Meeting;
import se.superkoncis.decision.domain.extract.thread.Item;
import se.superkoncis.text.FunctionWords;
import se.superkoncis.text.Language;
import se.superkoncis.text.meeting.Transcript;
import se.superkoncis.text.speech.SpeechCleaner;

/**
 * Words an item: the core clause, clean; a task in the infinitive; and where the core alone says too little ("jag gör det"), the clause
 * of the neighbouring turn that says what. Every word is one that was said, but for verb endings and the speaker's name.
 */
public final class ItemText {
    private static final int ENOUGH_TERMS = 2;
    private static final int LONGEST = 300;
    private static final int WHOLE_WORDS = 3;
    private static final Set<String> ABLE =
            Set.of("hinna", "orka", "kunna", "vilja", "behöva", "slippa", "can", "out", "try");
    private static final Set<String> CONNECTORS = Set.of("då", "så", "alltså", "sen", "then", "so", "bra", "good");

    /** Asks the others to agree, at the end of what they are to agree to. */
    private static final Pattern TAG = Pattern.compile(
            ",\\s*(?:agreed|okay|ok|right|yeah|yes|all right|alright|eller|eller hur|okej|ja|överens|håller ni med)\\s*\\?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Transcript transcript;
    private final Meeting meeting;
    private final SpeechCleaner cleaner;
    private final TaskForm tasks;
    private final StandIn standIn;

    public ItemText(Transcript transcript, Meeting meeting) {
        this.transcript = transcript;
        this.meeting = meeting;
        cleaner = new SpeechCleaner(meeting.language());
        tasks = TaskForm.of(meeting.language());
        standIn = new StandIn(meeting.language());
    }

    /** A decision as a statement. */
    public String decision(Item item) {
        String said = TAG.matcher(plain(item.core())).replaceFirst(".");
        Optional<Clause> context = item.core().terms().size() < ENOUGH_TERMS ? context(item) : Optional.empty();
        boolean settlesOnly = standIn.test(clean(item.core()));
        return shorten(
                context.map(c -> settlesOnly ? plain(c) : joined(c, said)).orElse(said));
    }

    /** What the core itself says, whoever understands it. */
    public String itself(Item item) {
        return shorten(reported(item.core()));
    }

    /** An action as a task, or as what its owner said. */
    public String action(Item item) {
        Clause core = item.core();
        boolean thin = core.terms().size() < ENOUGH_TERMS;
        if (thin || standIn.test(clean(core))) {
            Optional<String> wanted = wantedBefore(item);
            if (wanted.isPresent()) {
                return shorten(wanted.get());
            }
        }
        Optional<Clause> context = thin ? context(item) : Optional.empty();
        Clause told = context.filter(c ->
                        c.hasAny(Act.REQUEST, Act.ORDER) || tasks.of(clean(c)).isPresent())
                .orElse(core);
        String task = tasks.of(clean(told)).filter(this::isWhole).orElseGet(() -> reported(told));
        if (told == core && context.isPresent()) {
            return shorten(joined(context.get(), task));
        }
        return shorten(task);
    }

    /** What the nearest clause before the core asks for, where the core only takes it on: "vem ringer?" – "det gör jag". */
    private Optional<String> wantedBefore(Item item) {
        return item.turns().headSet(item.core().turn(), true).stream()
                .filter(turn -> item.core().turn() - turn <= 2)
                .flatMap(turn -> meeting.turn(turn).stream())
                .filter(c -> c.order() < item.core().order())
                .sorted(Comparator.comparingInt(Clause::order).reversed())
                .filter(c -> !standIn.test(clean(c)))
                .flatMap(c -> wanted(c, item.core()).stream())
                .findFirst();
    }

    /**
     * What the clause, or the rest of it from a comma on, asks for: "let's do Thursdays, and Tom, can you set up the report?". What
     * another person promises is that person's task.
     */
    private Optional<String> wanted(Clause clause, Clause core) {
        boolean mayPromise = clause.speaker() == core.speaker() || clause.has(Act.REQUEST);
        String said = clean(clause);
        for (int from = 0; from >= 0; from = said.indexOf(',', from + 1)) {
            String rest = said.substring(from);
            Optional<String> task = tasks.wanted(rest)
                    .or(() -> mayPromise ? tasks.of(rest) : Optional.empty())
                    .filter(this::isWhole);
            if (task.isPresent()) {
                return task;
            }
        }
        return Optional.empty();
    }

    /** Whether the task says what is to be done: more than a verb and a pronoun, and not just that one is able to. */
    private boolean isWhole(String task) {
        Wording words = new Wording(task);
        boolean says = words.size() >= WHOLE_WORDS
                || words.size() == 2 && !FunctionWords.of(meeting.language()).contains(words.lower(1));
        return says && !ABLE.contains(words.lower(0));
    }

    private String reported(Clause clause) {
        String said = plain(clause);
        boolean impersonal = clause.hasAny(Act.MUST_BE, Act.SOMEONE, Act.REQUEST, Act.ORDER)
                && !clause.hasAny(Act.I_DO, Act.I_WILL, Act.I_TAKE, Act.I_MUST, Act.YOU_GET);
        String speaker = transcript.turns().get(clause.turn()).speaker();
        return impersonal || speaker.isBlank() ? said : speaker.strip() + ": " + said;
    }

    /** The clause of a neighbouring turn of the item that says most. */
    private Optional<Clause> context(Item item) {
        return item.turns().stream()
                .filter(turn -> Math.abs(turn - item.core().turn()) <= 2)
                .flatMap(turn -> meeting.turn(turn).stream())
                .filter(c -> c != item.core() && c.terms().size() >= ENOUGH_TERMS)
                .min(Comparator.comparingInt(
                                (Clause c) -> Math.abs(c.order() - item.core().order()))
                        .thenComparing(c -> -c.terms().size()));
    }

    private String joined(Clause context, String said) {
        String first = plain(context);
        return first.substring(0, first.length() - 1) + ": " + said;
    }

    private String clean(Clause clause) {
        String clean = cleaner.clean(clause.text());
        return clean.isEmpty() ? clause.text().strip() : clean;
    }

    /** Clean, without the connector that tied it to the talk, where the sentence stands without it. */
    private String plain(Clause clause) {
        String clean = clean(clause);
        Wording words = new Wording(clean);
        boolean english = meeting.language() == Language.ENGLISH;
        boolean leads = words.size() > 2 && CONNECTORS.contains(words.lower(0)) && (english || words.commaBefore(1));
        if (leads) {
            words.drop(0, 1);
            return words.written();
        }
        return clean;
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }
}
