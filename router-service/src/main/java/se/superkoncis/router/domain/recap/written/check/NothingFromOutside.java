package se.superkoncis.router.domain.recap.written.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.superkoncis.router.domain.recap.written.DraftPoint;
import se.superkoncis.router.domain.recap.written.evidence.Evidence;

/** No address, markup or order to the reader or a model that was not said in the turns cited. */
final class NothingFromOutside implements PointRule {
    private static final Pattern FOREIGN = Pattern.compile("(?iu)"
            // addresses
            + "[a-z][a-z0-9+.-]*://\\S+|\\bwww\\.\\S+|\\b(?:javascript|data|mailto):\\S+|[\\w.+-]+@[\\w-]+\\.\\S+"
            + "|\\b[\\w-]+\\.(?:com|net|org|io|se|eu|ru|cn|xyz|info|biz|link|click|top)\\b"
            // markup
            + "|</?[a-z][^>]*>|\\]\\(|```|\\{\\{|!\\["
            // orders to a model or to the reader
            + "|ignore (?:all |any |the )?(?:previous|prior|above|earlier)|disregard (?:all|any|the|previous)"
            + "|system prompt|developer mode|jailbr\\w+|\\bas an ai\\b|language model|you are now|\\bDAN\\b|i cannot comply"
            + "|i'm sorry,? but|click (?:here|on|the)|log in (?:at|here)|(?:send|wire|transfer) (?:the )?(?:money|password)"
            + "|ignorera (?:alla |de )?(?:tidigare|föregående)|bortse från (?:alla|tidigare|föregående)|systemprompt"
            + "|som en ai\\b|språkmodell|klicka (?:här|på)|logga in (?:här|på)|du är nu");

    @Override
    public Optional<String> fault(DraftPoint point, Evidence evidence) {
        String around = null;
        Matcher foreign = FOREIGN.matcher(point.text());
        while (foreign.find()) {
            around = around == null ? evidence.around(point.turns()).toLowerCase(Locale.ROOT) : around;
            if (!around.contains(foreign.group().toLowerCase(Locale.ROOT))) {
                return Optional.of("tell only what was said; no addresses, markup or orders of your own");
            }
        }
        return Optional.empty();
    }

    @Override
    public String code() {
        return "OUTSIDE";
    }
}
