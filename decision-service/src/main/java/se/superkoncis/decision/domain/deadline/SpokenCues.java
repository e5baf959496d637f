package se.superkoncis.decision.domain.deadline;

import java.util.regex.Pattern;
import se.superkoncis.text.Language;

/** Spoken formulas around times, by language; each is looked for in lower case. */
enum SpokenCues {
    SWEDISH(
            "(?:vi|oss) (?:ses|hörs|syns|träffas)(?!\\p{L})|(?:ses|hörs|syns|träffas) vi|ledig|semester|bortrest|borta|upptagen|uppbokad|fullbokad|abonnera|på kurs(?!\\p{L})|konferens|sjuk|vab|röd dag|helgdag"
                    + "|är (?:hemma|tillbaka|på plats|stängt)|(?:jag|han|hon|vi|du|ni) är (?:iväg|ute|här|inte)|kommer tillbaka|(?:jag|han|hon|vi) är (?:i|på) |är (?:jag|han|hon|vi|du) (?:i|på|borta|bortrest|iväg|ute|ledig|upptagen|inte) "
                    + "|jobbar (?:inte|hemma)|kan (?:jag |vi |hon |han )?inte|hinner (?:jag |vi )?inte|går (?:det )?inte|funkar (?:det )?inte",
            "om(?= (?:jag|du|vi|ni|han|hon|man|dom|ingen|inget|någon|nån|inte|det (?:är|blir|går|inte|kommer|finns)|den (?:är|blir|inte|kommer))(?!\\p{L}))|ifall|såvida|förutsatt|skulle",
            "inte|ej|glöm|stryk|struntar i|istället för|i stället för|snarare än|hellre än|backar (?:på|från)|utgår|river upp|hade (?:sagt|tänkt|planerat)(?: \\p{L}+){0,2}|skulle ha (?:\\p{L}+ ){1,2}|sa(?:de)? först",
            "stryks|utgår|går inte|funkar inte|håller inte|är (?:för|alldeles för) (?:tidigt|sent|snart|tajt)|hinner|är (?:en )?(?:söndag|lördag|helgdag|röd dag)",
            "nej|nä|näe|nej vänta|vänta|förlåt|fast nej|fast|snarare|utan|menar|istället|i stället|ändra|vi säger|säger vi|rättare|ursäkta|alltså|det vill säga",
            "flytta|skjut|ändra|byt|senarelägg|tidigarelägg|backa",
            "(?:när(?! (?:jag|vi|du|ni|han|hon|hen|dom|de|det|den|man)(?!\\p{L}))|vilken dag|vilket datum|vilken vecka|till när|hur snart|senast när|hur lång tid)",
            "jag|min|mitt",
            "jag (?:ska|kan|måste|kommer|tar|får|lovar|fixar|gör|(?!(?:behöver|har|är|tror|tycker|menar|undrar|minns|känner|jobbar|ligger|står|sitter|åker|reser|bor|hör|ser|förstår|kommer) )[\\p{L}]{3,}r)(?! (?:inte|ingenting|inget|aldrig))|(?:ska|kan|måste|tar|fixar|gör|skickar|får|(?!(?:behöver|har|är|tror|tycker|menar|undrar|minns|känner|jobbar|ligger|står|sitter|åker|reser|bor|hör|ser|förstår|kommer) )[\\p{L}]{3,}r) jag(?! (?:inte|ingenting|inget|aldrig))",
            "ja|japp|jo|jodå|jajamän|absolut|visst|självklart|okej|ok|mm|yes|jag|den|det|dom|de|ni|du|inga problem|kan jag|gör jag|fixar|klart|givetvis|bra",
            "var|hade|fick|gick|kom|blev|gjorde|skrev|tog|sågs|hölls|låg|stod|satt|ringde|\\p{L}{3,}(?:ade|dde|tte)s?",
            "ska|måste|skulle|blir|kommer|får|kan|vill|behöver"),
    ENGLISH(
            "see you|(?:we|we'll|we're) (?:meet|meeting|speak again|talk again)|on leave|on holiday|on vacation|on annual leave|out of (?:the )?office|(?:i'm|im|i am|he's|hes|she's|shes|we're|they're|you're|(?:i|he|she|we|they|you)(?:'ll| will)? be) (?:off|away|out|back|booked|travelling|traveling|in [a-z]+)|is (?:off|away|travelling|traveling)"
                    + "|closed|busy|conference|public holiday|bank holiday|can't|cannot|won't|couldn't|not available|doesn't work|don't work",
            "if|unless|in case|provided|suppose|assuming",
            "not|isn't|wasn't|n't|forget|scrap|skip|drop|instead of|rather than|i'd said|i had said|had said|i said|(?:was|were) (?:going|meant|supposed) to(?: [a-z]+){1,3}|had planned(?: [a-z]+){0,3}|move[ds]? (?:it )?from|not on|not the",
            "is (?:out|off|too|no good|a (?:saturday|sunday|holiday))|doesn't work|won't work|isn't|'s too|'s no good|no longer",
            "no|nope|wait|hang on|hold on|sorry|actually|rather|i mean|make (?:it|that)|instead|scratch that|scrap|meaning|that is",
            "move|push|shift|postpone|reschedul|chang|bring forward|delay|slip",
            "(?:when(?! (?:i|we|you|he|she|they|it|the|that|this)(?!\\p{L}))|when's|what day|what date|which (?:day|week|date)|by when|how soon|how long|how fast)",
            "i|i'll|i'm|i'd|i've|me|my",
            "i'll|i will|i shall|i'm going to|i'm gonna|i must|i have to|i need to|i gotta|i can|we'll|let me|i get|i do|i send|i make|i bring",
            "yes|yeah|yep|yup|aye|sure|okay|ok|mine|absolutely|of course|certainly|i|i'll|it|it'll|it's|you|you'll|they|will do|can do|fine|right|that|mm|good",
            "was|were|had|did|went|came|sent|told|met|saw|took|made|wrote|started|happened|got",
            "will|'ll|ill|youll|theyll|must|should|going to|gonna|gotta|got to|need|needs|have to|has to|shall|can|could|would|get");

    private static final int SHORT_QUESTION = 40;

    /** Who isn't there that day, or what can't be then: a reason, not a deadline. */
    final Pattern unavailable;

    /** What opens a condition. */
    final Pattern condition;

    /** Right before a time: it is what is not to be. */
    final Pattern rejectedBefore;

    /** Right after a time: it is what is not to be. */
    final Pattern rejectedAfter;

    /** Takes back or makes precise what was just said. */
    final Pattern correction;

    /** Moves something from one time to another. */
    final Pattern move;

    /** Asks for a time. */
    final Pattern whenQuestion;

    /** Says no to what was just said. */
    final Pattern denial = Pattern.compile("^\\W*(?:nej|nä|näe|no|nope)(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

    final Pattern firstPerson;

    /** The speaker takes something on. */
    final Pattern commitment;

    /** Opens an answer to what was just asked or told. */
    final Pattern acceptance;

    /** Opens what follows from what was just said: "okay, then …". */
    final Pattern conclusion = Pattern.compile(
            "^\\W*(?:(?:ja|jo|okej|ok|mm|nej|nä|bra|yes|yeah|okay|right|fine|ah|oh|well)\\W+)*(?:då|så|alltså|i så fall|då så|then|so|in that case)(?![\\p{L}\\p{N}]).*",
            Pattern.DOTALL);

    /** What speaks against a time, in either language. */
    final Pattern tooSoonOrLate = Pattern.compile(
            "(?<![\\p{L}])(?:för (?:sent|tidigt|snart|tajt|långt)|(?:inte|ingen) (?:idag|i dag|imorgon|tid)|(?:tidigare|före|innan)(?= [,.!?]|[,.!?]|$)|too (?:late|early|soon|tight|long)|not (?:today|tomorrow|this)|sooner|earlier)(?![\\p{L}])");

    /** The meeting ends, and nothing is due: "tack för idag", "that's all for this week"; in either language. */
    final Pattern farewell = Pattern.compile(
            "(?<![\\p{L}])(?:(?:tack|klara?|färdiga?|slut|nog|räcker|allt) (?:så mycket )?för (?:idag|i dag|den här gången|denna vecka|veckan)|(?:thanks|thank you|it|all|done|enough|everything) for (?:today|now|this week))(?![\\p{L}])");

    final Pattern past;
    final Pattern ahead;

    SpokenCues(
            String unavailable,
            String condition,
            String rejectedBefore,
            String rejectedAfter,
            String correction,
            String move,
            String whenQuestion,
            String firstPerson,
            String commitment,
            String acceptance,
            String past,
            String ahead) {
        this.unavailable = words(unavailable, "");
        this.condition = Pattern.compile("^\\W*(?:(?:ja|nej|och|men|so|but|and|well|yeah|yes|no|alltså)\\W+)*(?:"
                + condition + ")(?![\\p{L}\\p{N}]).*");
        this.rejectedBefore =
                words(rejectedBefore, "(?![\\p{L}\\p{N}])(?:\\W+(?:nu|på|den|on|the|till|by|just))*\\W*$");
        this.rejectedAfter = Pattern.compile("^\\W*(?:" + rejectedAfter + ")(?![\\p{L}\\p{N}])");
        this.correction = words(correction, "(?![\\p{L}\\p{N}])");
        this.move = words(move, "");
        this.whenQuestion = words(whenQuestion, "(?![\\p{L}\\p{N}])");
        this.firstPerson = words(firstPerson, "(?![\\p{L}\\p{N}])");
        this.commitment = words(commitment, "(?![\\p{L}\\p{N}])");
        this.acceptance = Pattern.compile("^\\W*(?:" + acceptance + ")(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);
        this.past = words(past, "(?![\\p{L}\\p{N}])");
        this.ahead = words(ahead, "(?![\\p{L}\\p{N}])");
    }

    /** Whether the turn asks for a time. */
    boolean asksWhen(String turn) {
        String text = turn.toLowerCase(java.util.Locale.ROOT).strip();
        return whenQuestion.matcher(text).find() && (text.endsWith("?") || text.length() < SHORT_QUESTION);
    }

    static SpokenCues of(Language language) {
        return language == Language.SWEDISH ? SWEDISH : ENGLISH;
    }

    private static Pattern words(String alternatives, String tail) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")" + tail);
    }
}
