#!/usr/bin/env python3
"""How many gold recap points a recap tells: at least half of the point's content words, crudely stemmed, stand in the best one
or two points of the recap.

  points_told.py GOLD_DIR OUT.jsonl
"""
import glob
import json
import os
import re
import sys

FUNCTION_WORDS = set(
    "och att det som en ett är av för på i med till den inte om så men har var de från ska kan vid innan efter utan eller sig "
    "the a an of to and in is it that for on be with as are was were will not at by or from has had been now".split()
)
ENDINGS = (
    "arnas ernas ornas arna erna orna ades ande ningen ning ats ens ets ast are en et an ar er or na ad at as es s a e t d ing ed"
).split()
NUMBERS = {
    "två": "2", "tre": "3", "fyra": "4", "fem": "5", "sex": "6", "sju": "7", "åtta": "8", "nio": "9", "tio": "10", "elva": "11",
    "tolv": "12", "two": "2", "three": "3", "four": "4", "ten": "10", "fifteen": "15",
}


def stem(word):
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def content(text):
    words = (NUMBERS.get(w, w) for w in re.findall(r"\w+", text.lower()))
    return {w if w.isdigit() else stem(w) for w in words if w not in FUNCTION_WORDS and len(w) > 1}


def main(gold_dir, out):
    with open(out, encoding="utf-8") as lines:
        recaps = {r["id"]: r for r in map(json.loads, lines)}
    told = total = share = 0
    for name in sorted(glob.glob(os.path.join(gold_dir, "*.json"))):
        with open(name, encoding="utf-8") as file:
            meeting = json.load(file)
        points = [content(p["text"]) for p in recaps[meeting["meetingId"]]["points"]]
        for gold in map(content, meeting["gold"]["recapPoints"]):
            best = max((len(gold & (a | b)) / len(gold) for a in points for b in points), default=0)
            told += best >= 0.5
            share += best
            total += 1
    print(f"gold points told {told}/{total} = {told / total:.2f}, mean share of words {share / total:.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
