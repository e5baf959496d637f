#!/usr/bin/env python3
"""The curve of cost-quality: mean quality and mean SEK of a meeting at each share of deep.

  cost_quality.py DATA WORK      WORK holds ami.TIER and sv.TIER, one recap a line

Random at the same rate is exact: the expected mean of a draw is the mix of the two means. The oracle sends the meetings first to deep
that gain most by it, so it is what no router can beat.
"""
import glob
import gzip
import json
import os
import statistics
import sys

SEK_PER_SECOND = 0.000125  # router.recap.sek-per-cpu-second; one engine runs on one core
SHARES = (0, 10, 25, 50, 75, 90, 100)


def lines(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def ami(data, recaps):
    """ROUGE-1 and ROUGE-2 F1 of each meeting that has a reference, and its words."""
    import rouge

    found = []
    for meeting in lines(os.path.join(data, "ami_dev.jsonl.gz")):
        if not meeting.get("reference_full"):
            continue
        scores = {}
        for tier, by_id in recaps.items():
            text = " ".join(by_id[meeting["id"]]["text"].split()[:350])
            one = rouge.corpus([(text, meeting["reference_full"])])
            scores[tier] = [value[2] for name, value in one.items() if name.lower() in ("rouge1", "rouge2", "r1", "r2", "rouge-1", "rouge-2")]
        found.append((words(meeting["turns"]), scores, {tier: by_id[meeting["id"]]["millis"] for tier, by_id in recaps.items()}))
    return found


def swedish(data, recaps):
    """Share of the gold points that a recap tells, as points_told.py counts them."""
    from points_told import content

    found = []
    for name in sorted(glob.glob(os.path.join(data, "sv-dev", "*.json"))):
        with open(name, encoding="utf-8") as file:
            meeting = json.load(file)
        gold = [content(point) for point in meeting["gold"]["recapPoints"]]
        scores = {}
        for tier, by_id in recaps.items():
            points = [content(point["text"]) for point in by_id[meeting["meetingId"]]["points"]]
            told = sum(any(len(g & (a | b)) >= 0.5 * len(g) for a in points for b in points) for g in gold)
            scores[tier] = [100 * told / len(gold)]
        found.append((words(meeting["turns"]), scores, {tier: by_id[meeting["meetingId"]]["millis"] for tier, by_id in recaps.items()}))
    return found


def words(turns):
    return sum(len(turn["text"].split()) for turn in turns)


def told(meetings, deep):
    """Mean scores and mean cost when the meetings at these positions get the deep tier."""
    tiers = ["deep" if i in deep else "fast" for i in range(len(meetings))]
    scores = [statistics.mean(values) for values in zip(*(m[1][tier] for m, tier in zip(meetings, tiers)))]
    return scores, statistics.mean(m[2][tier] for m, tier in zip(meetings, tiers)) / 1000 * SEK_PER_SECOND


def show(name, scores, cost):
    print(f"  {name:28}" + " ".join(f"{score:6.2f}" for score in scores) + f"   {cost:.6f} SEK")


def curve(title, meetings):
    print(title)
    count = len(meetings)
    every = range(count)
    cheapest = [statistics.mean(values) for values in zip(*(m[1]["extractive"] for m in meetings))]
    show("extractive", cheapest, statistics.mean(m[2]["extractive"] for m in meetings) / 1000 * SEK_PER_SECOND)
    longest = sorted(every, key=lambda i: -meetings[i][0])
    gains = sorted(every, key=lambda i: sum(meetings[i][1]["fast"]) - sum(meetings[i][1]["deep"]))
    (fast, fast_cost), (deep, deep_cost) = told(meetings, set()), told(meetings, set(every))
    for share in SHARES:
        taken = round(count * share / 100)
        rate = taken / count
        show(f"{share:3} % deep, by length", *told(meetings, set(longest[:taken])))
        mixed = [f + rate * (d - f) for f, d in zip(fast, deep)]
        show(f"{share:3} % deep, at random", mixed, fast_cost + rate * (deep_cost - fast_cost))
        show(f"{share:3} % deep, oracle", *told(meetings, set(gains[:taken])))


def main(data, work):
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:0] = [data, os.path.join(here, "..", "recap")]
    recaps = {
        name: {tier: {recap["id"]: recap for recap in lines(os.path.join(work, f"{name}.{tier}"))} for tier in ("extractive", "fast", "deep")}
        for name in ("ami", "sv")
    }
    meetings = ami(data, recaps["ami"])
    curve(f"ami_dev, {len(meetings)} meetings: ROUGE-1 F1, ROUGE-2 F1, mean cost of a meeting", meetings)
    meetings = swedish(data, recaps["sv"])
    curve(f"sv-dev, {len(meetings)} meetings: gold points told in %, mean cost of a meeting", meetings)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
