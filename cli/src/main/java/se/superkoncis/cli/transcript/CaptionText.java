package se.superkoncis.cli.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payload of a caption without its markup, divided by the voices that it names. */
final class CaptionText {

    /** {@code <v Anna>}, {@code <v.loud Anna Ek>}. See W3C WebVTT, section 3.5, voice span. */
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]*)>");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>|<[\\d:.]+>|\\{\\\\[^}]*}");
    private static final Pattern BRACKETED = Pattern.compile("^\\[([^\\]]{1,60})]:?\\s+(.*)$");

    private CaptionText() {}

    static boolean hasVoices(List<String> lines) {
        return lines.stream().anyMatch(l -> VOICE.matcher(l).find());
    }

    /** Cues of one caption. Without voice tags a leading {@code Name:} or {@code [Name]} on any of its lines names one. */
    static List<Cue> cues(String utterance, long[] time, List<String> payload, boolean voices) {
        return voices ? byVoice(utterance, time, String.join(" ", payload)) : byPrefix(utterance, time, payload);
    }

    private static List<Cue> byVoice(String utterance, long[] time, String text) {
        List<Cue> cues = new ArrayList<>();
        Matcher m = VOICE.matcher(text);
        String speaker = null;
        int from = 0;
        while (m.find()) {
            add(cues, utterance, time, speaker, text.substring(from, m.start()));
            speaker = plain(m.group(1));
            from = m.end();
        }
        add(cues, utterance, time, speaker, text.substring(from));
        return cues;
    }

    private static List<Cue> byPrefix(String utterance, long[] time, List<String> payload) {
        List<Cue> cues = new ArrayList<>();
        String speaker = null;
        StringBuilder open = new StringBuilder();
        for (String raw : payload) {
            String line = plain(raw).replaceFirst("^[-–]\\s+", "");
            SpeakerPrefix prefix = SpeakerPrefix.of(line).orElseGet(() -> bracketed(line));
            if (prefix != null) {
                add(cues, utterance, time, speaker, open.toString());
                open.setLength(0);
                speaker = prefix.name();
            }
            open.append(prefix == null ? line : prefix.rest()).append(' ');
        }
        add(cues, utterance, time, speaker, open.toString());
        return cues;
    }

    private static SpeakerPrefix bracketed(String line) {
        Matcher m = BRACKETED.matcher(line);
        return m.matches() && SpeakerPrefix.isName(m.group(1))
                ? new SpeakerPrefix(m.group(1).strip(), m.group(2))
                : null;
    }

    private static void add(List<Cue> cues, String utterance, long[] time, String speaker, String text) {
        String plain = plain(text);
        if (!plain.isEmpty()) {
            cues.add(
                    new Cue(utterance, time[0], time[1], speaker == null || speaker.isBlank() ? null : speaker, plain));
        }
    }

    static String plain(String text) {
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
