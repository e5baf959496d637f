package se.superkoncis.decision.domain.extract.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.text.Language;
import se.superkoncis.text.Token;
import se.superkoncis.text.Tokens;

class ActReaderTest {
    private final ActReader swedish = new ActReader(Language.SWEDISH, Token::hasDigit, "lisa"::equals);
    private final ActReader english = new ActReader(Language.ENGLISH, Token::hasDigit, "lisa"::equals);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jag ska ringa leverantören|I_WILL",
                "Sen skickar jag protokollet|I_DO",
                "Avtalet skriver jag på måndag|I_DO",
                "Det tar jag|I_TAKE",
                "Lisa, kan du kolla det|REQUEST",
                "Lisa, hinner du det|VOCATIVE",
                "Nån måste beställa nycklar|SOMEONE",
                "Det ska vara klart senast den 3 maj|DEADLINE",
                "Vi bestämmer att huset ska säljas|SETTLED",
                "Då kör vi på det|SETTLING",
                "Från och med hösten är det stängt|FROM_NOW",
                "Jag yrkar bifall|FORMAL",
                "Nej, det får vänta till hösten|POSTPONED",
                "Då ändrar vi oss|TAKES_BACK",
                "Ingen aning|UNKNOWN",
                "Nästa punkt är ekonomin|AGENDA",
                "Det är ditt beslut, inte mitt|MANDATE",
                "Det ryms inom min budget|MANDATE",
                "Jag konstaterar att vi är överens|IN_SAYING",
                "Då lämnar jag ordet till revisorn|IN_SAYING",
                "Motionen avslås|CLOSES",
                "Budgeten är härmed fastställd|CLOSES",
                "Stämman antar de nya stadgarna|CLOSES",
                "Det är enhälligt|CLOSES",
                "Då säger vi så|CLOSES",
                "Så får det bli|CLOSES",
                "Då tar vi det|CLOSES",
                "Stadgarna träder i kraft vid årsskiftet|CLOSES",
                "Har någon något emot den gröna färgen|POLLS",
                "Är alla med på det|POLLS",
                "Finns det nån som vill ha det annorlunda|POLLS",
                "Bifaller föreningen förslaget|POLLS",
                "Paragraf sju, val av revisor|AGENDA",
                "Tre kärror då|THEN",
                "Den nya ladan alltså|THEN",
                "Hösilaget kör jag hem på torsdag|I_DO",
                "Kalkylen har jag klar på måndag|YOU_GET",
                "Nästa vecka sitter skyltarna uppe|YOU_GET",
                "Det får jag leta upp|I_TAKE"
            })
    void shouldReadSwedish(String sentence, Act act) {
        assertThat(swedish.read(Tokens.of(sentence))).contains(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'll send the contract|I_WILL",
                "That's within your remit|MANDATE",
                "Fine, it's your call|MANDATE",
                "I declare the meeting open|IN_SAYING",
                "I'd say it was fine|IN_SAYING",
                "Yeah, that's on me|I_TAKE",
                "Lisa, could you check that|REQUEST",
                "Somebody has to order keys|SOMEONE",
                "You'll have it by Friday|YOU_GET",
                "By the end of May|DEADLINE",
                "We agreed to sell the house|SETTLED",
                "Then let's go with the blue one|SETTLING",
                "From now on the door is locked|FROM_NOW",
                "All in favour|FORMAL",
                "Let's park that|POSTPONED",
                "Scrap that|TAKES_BACK",
                "I have no idea|UNKNOWN",
                "Carried|CLOSES",
                "So resolved|CLOSES",
                "The motion carries, nem con|CLOSES",
                "The trustees appoint the new warden|CLOSES",
                "It is settled|CLOSES",
                "Okay, kill it|CLOSES",
                "Then it's the blue van|CLOSES",
                "We're going with oak|CLOSES",
                "Does anyone dissent|POLLS",
                "All those in favour|POLLS",
                "Everybody okay with the later ferry|POLLS",
                "Is it agreed|POLLS",
                "Somebody's got to feed the hens|SOMEONE",
                "I'm cleaning the tanks with the new brush on Tuesday|I_DO",
                "It goes out with the first ferry tomorrow|YOU_GET",
                "They'll be up on the wall by Friday|YOU_GET",
                "You'd water those for me|REQUEST"
            })
    void shouldReadEnglish(String sentence, Act act) {
        assertThat(english.read(Tokens.of(sentence))).contains(act);
    }

    @Test
    void shouldNotTakeAStateForADeed() {
        assertThat(swedish.read(Tokens.of("Jag tror att det går"))).doesNotContain(Act.I_DO, Act.I_WILL);
        assertThat(english.read(Tokens.of("I think so"))).doesNotContain(Act.I_DO, Act.I_WILL);
    }

    @Test
    void shouldNotTakeWhatIsDoneBySayingItForAPromise() {
        assertThat(swedish.read(Tokens.of("Jag föreslår att vi flyttar lanseringen till den 1 mars")))
                .contains(Act.IN_SAYING, Act.PROPOSAL)
                .doesNotContain(Act.I_DO, Act.I_WILL);
    }

    @Test
    void shouldTellWhatIsDoneFromWhatWillBe() {
        assertThat(swedish.read(Tokens.of("Jag ringde dem i förra veckan"))).contains(Act.PAST, Act.DONE);
        assertThat(english.read(Tokens.of("We already fixed that last week"))).contains(Act.PAST, Act.DONE);
    }
}
