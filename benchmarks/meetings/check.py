#!/usr/bin/env python3
"""Validates the annotated meetings beside this file and prints how many items there are: check.py [FOLDER…]."""
import datetime
import glob
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
errors = []


def check(path):
    name = os.path.relpath(path, HERE)
    with open(path, encoding="utf-8") as file:
        meeting = json.load(file)

    def must(ok, what):
        if not ok:
            errors.append(f"{name}: {what}")

    started, ended = (datetime.datetime.fromisoformat(meeting[k]) for k in ("startedAt", "endedAt"))
    must(started.tzinfo and ended > started, "startedAt and endedAt")
    must(meeting["language"] in ("sv", "en"), "language")
    names = [person["name"] for person in meeting["participants"]]
    must(len(set(names)) == len(names), "two participants of the same name")
    turns, last = meeting["turns"], 0
    for i, turn in enumerate(turns):
        must(turn["speaker"] in names, f"turn {i} is spoken by somebody else")
        must(last <= turn["startMs"] < turn["endMs"], f"turn {i} overlaps")
        must(turn["text"].strip(), f"turn {i} is empty")
        last = turn["endMs"]
    gold = meeting["gold"]
    for kind in ("decisions", "actions", "openQuestions"):
        for item in gold[kind]:
            cited = item["turns"]
            must(cited and cited == sorted(set(cited)) and cited[-1] < len(turns), f"{kind}: turns of {item['text']}")
            must(item.get("owner") in names + [None], f"{kind}: owner of {item['text']}")
            if item.get("deadline"):
                day = datetime.date.fromisoformat(item["deadline"])
                must(day >= started.date(), f"{kind}: deadline of {item['text']}")
    must(5 <= len(gold["recapPoints"]) <= 8, "recapPoints")
    return meeting["language"], len(turns), *(len(gold[k]) for k in ("decisions", "actions", "openQuestions"))


for split in sys.argv[1:] or ("tuning", "read", "held-out"):
    rows = [check(path) for path in sorted(glob.glob(os.path.join(HERE, split, "*.json")))]
    for language in ("sv", "en"):
        of = [row[1:] for row in rows if row[0] == language]
        print(split, language, f"meetings={len(of)}", *(
            f"{what}={sum(row[i] for row in of)}"
            for i, what in enumerate(("turns", "decisions", "actions", "openQuestions"))))
for error in errors:
    print("error:", error)
raise SystemExit(bool(errors))
