#!/usr/bin/env python3
"""Simple recaps to compare with, in the form that `superkoncis recap --json` prints.

  baselines.py lead|random|tfidf WORDS FILE...     FILE: .json, .jsonl or .jsonl.gz with turns
"""
import collections
import gzip
import json
import math
import random
import re
import sys


def meetings(files):
    for name in files:
        with (gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8") as lines:
            if name.endswith(".json"):
                yield json.load(lines)
            else:
                yield from (json.loads(line) for line in lines if line.strip())


def sentences(meeting):
    for at, turn in enumerate(meeting["turns"]):
        for text in re.split(r"(?<=[.!?])\s+", turn["text"]):
            if text.strip():
                yield at, text.strip()


def lead(units, words):
    picked, left = [], words
    for i, (_, text) in enumerate(units):
        left -= len(text.split())
        if left < 0:
            break
        picked.append(i)
    return picked


def at_random(units, words):
    picked, left = [], words
    order = list(range(len(units)))
    random.Random(7).shuffle(order)
    for i in order:
        length = len(units[i][1].split())
        if 5 <= length <= left:
            picked.append(i)
            left -= length
    return picked


def tfidf(units, words):
    """Greedy coverage: the sentence with the most new tf-idf weight per word, again and again."""
    terms = [set(w for w in re.findall(r"\w{3,}", text.lower())) for _, text in units]
    tf = collections.Counter(w for _, text in units for w in re.findall(r"\w{3,}", text.lower()))
    df = collections.Counter(w for words_of in terms for w in words_of)
    weight = {w: tf[w] * math.log((1 + len(units)) / df[w]) for w in tf}
    picked, told, left = [], set(), words
    while True:
        best, most = None, 0.0
        for i, (_, text) in enumerate(units):
            length = len(text.split())
            if i in picked or length > left or length < 4:
                continue
            gain = sum(weight[w] for w in terms[i] - told) / length
            if gain > most:
                best, most = i, gain
        if best is None:
            return picked
        picked.append(best)
        told |= terms[best]
        left -= len(units[best][1].split())


def main(kind, words, *files):
    engine = {"lead": lead, "random": at_random, "tfidf": tfidf}[kind]
    for meeting in meetings(files):
        units = list(sentences(meeting))
        points = [{"text": units[i][1], "turns": [units[i][0]]} for i in sorted(engine(units, int(words)))]
        text = " ".join(p["text"] for p in points)
        print(json.dumps({"id": meeting.get("id") or meeting["meetingId"], "points": points, "text": text, "millis": 0}))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
