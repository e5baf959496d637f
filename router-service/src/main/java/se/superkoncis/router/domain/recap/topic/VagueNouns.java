package se.superkoncis.router.domain.recap.topic;

import java.util.Set;

/** Nouns and adjectives that every meeting is full of, whatever it is about. */
final class VagueNouns {
    private static final Set<String> WORDS = Set.of(
            ("good bad big small new old nice great basic basics first second last next different same important other whole main right "
                            + "wrong idea ideas time times question questions point points problem problems meeting meetings minutes people "
                            + "person team group moment day days week weeks month year part parts kind side end beginning rest fact case "
                            + "example number word words room table reason guy guys member members thing things stuff way ways lot bit couple "
                            + "sort stage sense deal difference matter hand issue issues one ones start place use half "
                            + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
                            + "september october november december "
                            + "klockan gången frågan punkten mötet dagen veckan månaden vägen sidan delen tiden början slutet problemet "
                            + "förslaget beslutet orsaken verkligen eftersom egentligen fortfarande åtminstone redan tillsammans människan "
                            + "personen stycken morgonen kvällen istället gärna annan andra bilden talman meningen helgen listan saken "
                            + "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen måndagarna tisdagarna kanske igenom pratat "
                            + "åtgärden minuten timmen anledningen skillnaden hälften resten någonting ingenting")
                    .split(" "));

    boolean contains(String lower) {
        return WORDS.contains(lower);
    }
}
