package se.superkoncis.cli.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WebVTT (as Teams and Zoom write it) and SubRip: blocks divided by empty lines, each with an optional id, a time range
 * and lines of text. See W3C WebVTT, section 4. A block of other kind (NOTE, STYLE, REGION, a header) is skipped.
 */
final class Captions {

    private static final Pattern TEAMS_ID = Pattern.compile("^([0-9a-fA-F-]{30,}/\\d+)-\\d+$");
    private static final Pattern SKIPPED = Pattern.compile("^(WEBVTT|NOTE|STYLE|REGION)(\\s.*)?$");

    private final Path file;
    private final Limits limits;

    Captions(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<Meeting.Turn> vtt(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("WEBVTT")) {
            throw UnreadableTranscript.line(file, 1, "vtt-no-header");
        }
        return turns(lines);
    }

    List<Meeting.Turn> srt(String text) {
        return turns(text.lines().toList());
    }

    private List<Meeting.Turn> turns(List<String> lines) {
        boolean voices = CaptionText.hasVoices(lines);
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            if (end > at && !SKIPPED.matcher(lines.get(at)).matches()) {
                block(lines.subList(at, end), at + 1, voices, cues);
            }
            at = end + 1;
        }
        if (cues.isEmpty()) {
            throw UnreadableTranscript.file(file, "captions-none");
        }
        return Cue.turns(cues);
    }

    private void block(List<String> block, int line, boolean voices, List<Cue> into) {
        int timing = CueTime.range(block.get(0)) != null ? 0 : 1;
        if (timing >= block.size()) {
            if (block.get(0).contains("-->")) {
                throw UnreadableTranscript.line(file, line, "captions-time");
            }
            // A lone line is a caption's text after a stray empty line, or an id without a caption.
            return;
        }
        long[] time = CueTime.range(block.get(timing));
        if (time == null) {
            if (block.get(0).contains("-->") || block.get(timing).contains("-->")) {
                throw UnreadableTranscript.line(
                        file, block.get(0).contains("-->") ? line : line + timing, "captions-time");
            }
            throw UnreadableTranscript.line(file, line, "captions-block");
        }
        Matcher id = TEAMS_ID.matcher(block.get(0).strip());
        List<String> payload = block.subList(timing + 1, block.size());
        List<Cue> cues = CaptionText.cues(timing == 1 && id.matches() ? id.group(1) : null, time, payload, voices);
        cues.forEach(c -> limits.checkText(file, line, c.text()));
        into.addAll(cues);
        limits.checkTurns(file, line, into.size());
    }
}
