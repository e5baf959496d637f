#!/usr/bin/env python3
"""intervals.py OUT.jsonl FOLDER…: F1 of decisions and actions with 95 % bootstrap intervals over meetings, and how sure is how right."""
import glob, json, os, random, sys

def tok(s):
    import re
    return set(re.findall(r"\w{3,}", s.lower()))

def match(gold, pred):
    cand = sorted(((len(tok(g["text"]) & tok(p["text"])) / max(1, len(tok(g["text"]) | tok(p["text"]))), -j, i)
                   for i, g in enumerate(gold) for j, p in enumerate(pred) if set(g["turns"]) & set(p["turns"])), reverse=True)
    gs, ps = set(), set()
    for _, j, i in cand:
        if i not in gs and j not in ps:
            gs.add(i); ps.add(j)
    return {-j for j in ps}

out = {x["id"]: x for x in map(json.loads, open(sys.argv[1], encoding="utf-8"))}
random.seed(1)
for folders in [[f] for f in sys.argv[2:]] + ([sys.argv[2:]] if len(sys.argv) > 3 else []):
    ms = [json.load(open(f, encoding="utf-8")) for d in folders for f in sorted(glob.glob(os.path.join(d, "*.json")))]
    for kind in ("decisions", "actions"):
        rows, bins = [], {}
        for m in ms:
            every = out[m["meetingId"]][kind]
            pred = [p for p in every if p["confidence"] >= 0.5]
            rows.append((len(m["gold"][kind]), len(pred), len(match(m["gold"][kind], pred))))
            hits = match(m["gold"][kind], every)
            for j, p in enumerate(every):
                b = bins.setdefault(int(p["confidence"] * 5), [0, 0]); b[0] += 1; b[1] += j in hits
        f1 = lambda rs: 2 * sum(r[2] for r in rs) / max(1, sum(r[0] + r[1] for r in rs))
        boot = sorted(f1([random.choice(rows) for _ in rows]) for _ in range(2000))
        g, p, h = (sum(r[i] for r in rows) for i in range(3))
        print(f"{'+'.join(os.path.basename(os.path.normpath(d)) for d in folders):12} {kind:9} n={len(ms)} gold={g} shown={p} P={h/max(1,p):.3f} R={h/max(1,g):.3f} "
              f"F1={f1(rows):.3f} [{boot[50]:.3f}, {boot[1949]:.3f}]  right of those at " + " ".join(f"{b/5:.1f}:{v[1]}/{v[0]}" for b, v in sorted(bins.items())))
