package se.superkoncis.decision.domain.owner.speech;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of Swedish that tell what a clause says of its subject: closed classes, and common verbs of thinking and being. */
final class SwedishWords {
    static final Set<String> MODALS = Grammar.words("""
            ska skall kan måste får behöver bör borde tänker tänkte hinner kommer vill skulle orkar kunde lovar brukar vågar
            lär slipper""");
    static final Set<String> REFUSABLE = Grammar.words("kan hinner orkar vill tänker kommer kunde ska tar gör");
    /** Verbs of thinking, saying, being and attending: nothing is done by them after the meeting. */
    static final Set<String> IDLE = Grammar.words("""
            tror tycker vet menar undrar förstår hoppas håller minns känner gillar ser hör säger är blir saknar ogillar älskar
            hatar låter litar räknar antar gissar misstänker upplever heter bor jobbar arbetar sitter står ligger föreslår
            yrkar anser konstaterar instämmer finner uppfattar sammanfattar summerar citerar skojar skämtar gråter
            ångrar dyker deltar följer noterar ställer hänger märker glömmer väntar önskar längtar behåller trodde tyckte brukar
            vågar slipper lär accepterar protesterar bestrider reserverar beslutar bestämmer godkänner
             upprepar påstår hävdar oroar undviker vinner förlorar blev hade var fick tappar nickar ler
            """);

    static final Set<String> IDLE_INFINITIVES = Grammar.words("""
            tänka tro tycka veta säga se höra förstå hålla vara leva stå bli ha känna tillägga konstatera
            notera acceptera föreslå framhålla framföra undra påpeka minnas hoppas nämna lyssna sitta vänta tacka dyka
            delta""");
    static final Set<String> ADVERBS = Grammar.words("""
            väl nog ju då också gärna kanske nu bara ändå alltså själv även faktiskt absolut såklart självklart snabbt direkt
            helst sen sedan genast först verkligen egentligen liksom typ mer dessutom åtminstone fortfarande i det den dom dem
            eh öh äh""");
    static final Set<String> SUBORDINATORS = Grammar.words("""
            om när innan medan som eftersom ifall fast därför tills vad hur var varför vilken vilket vilka än sedan
            huruvida förrän""");
    static final Set<String> CONJUNCTIONS = Grammar.words("och å men eller så att samt fast för");
    static final Set<String> QUESTION_WORDS = Grammar.words("vad hur när var vart varför vem vilken vilket vilka");
    static final Set<String> QUESTION_OPENERS = Grammar.words("och men eller å fast okej ok ja nej jo mm så");
    static final Set<String> SUBJECTS =
            Grammar.words("jag du vi ni han hon hen man dom de nån någon alla ingen den det");
    static final Set<String> GOVERNORS = Grammar.words("""
            till med från åt hos om på för mot av enligt via mellan efter före be ber bad fråga frågar tacka tackar påminn
            påminna påminner kontakta kontaktar ringa mejla mejlar meddela informera träffa hälsa""");
    static final Set<String> SHORT_INFINITIVES =
            Grammar.words("ta gå se få be ge stå dra slå bli ha göra må fly klä sy tro bero ske klå bry by gno nå spå");
    static final Set<String> NOT_INFINITIVES = Grammar.words("""
            bra alla andra vilka mina dina era våra denna dessa båda halva hela samma lilla sina hans deras många ena sista
            första nästa fyra åtta fjärde egna fina stora nya gamla ja va hela bara detta kanske inga några sådana såna extra
            klara färdiga fina enda ungefärliga rätta svenska""");
    static final Pattern NOUN =
            Pattern.compile(".+(?:ioner|heter|teter|ningar|elser|ister|urer|nader|ogier|dagar|rier|orer|eringar|nier)");
    static final Set<String> DETERMINERS =
            Grammar.words("en ett min mitt mina din ditt dina vår vårt våra sin sitt sina några nån nåt lite mer att");
    static final Set<String> YES = Grammar.words("""
            ja jo jadå japp jepp jajamän jajamensan absolut visst javisst självklart okej ok okay mm mhm gärna yes yep yeah jovisst
            givetvis naturligtvis såklart kanon toppen uppfattat sure fixar ordnar löser klarar lovar japp jajemän noterat""");
    static final Set<String> NO = Grammar.words("nej nä näe nää nope tyvärr nä'ä nix knappast nejdå");
    static final Set<String> CHATTER = Grammar.words(
            "eh öh äh hm mm ja jo men okej ok nä nej alltså asså liksom jaha aha åh oj ah va tack det blir är väl");
    static final Set<String> MYSELF = Grammar.words("jag jag! mig jag?");
    static final Set<String> CORRECTIONS =
            Grammar.words("nej nä nää eller förresten förlåt fast vänta istället hellre ändå");

    private SwedishWords() {}
}
