#!/usr/bin/env python3
"""Measure the precision of each rule on labelled documents, and write it as rules.tsv.

    calibrate.py SCORER GOLD_DIR PREDICTIONS.jsonl > rules.tsv

SCORER is the scorer's file, so that right and wrong here are right and wrong there; PREDICTIONS.jsonl is what `entente
extract` printed. A hit is one edge of one document (or the date of one pact or sanction) for each rule in its evidence. What
the labels leave open (optional, or of a kind that they do not have) is no hit. The confidence is the lower bound of the 95 %
Wilson score interval (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953), empty under ten hits. Standard library only.
"""
import importlib.util, json, math, pathlib, sys
from collections import defaultdict

LEAST_HITS = 10
Z = 1.959964


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score


def wilson(right, hits):
    """The lower bound of the interval of right out of hits; None where hits are too few to say."""
    if hits < LEAST_HITS:
        return None
    p = right / hits
    middle = p + Z * Z / (2 * hits)
    spread = Z * math.sqrt(p * (1 - p) / hits + Z * Z / (4 * hits * hits))
    return (middle - spread) / (1 + Z * Z / hits)


class Judge:
    """Says of each edge of one document whether the labels have it: True, False, or None where they leave it open."""

    def __init__(self, score, gold, doc):
        self.score, self.gold = score, gold
        self.nodes = {n["id"]: n for n in doc.get("nodes", [])}
        pred = score.read_prediction(doc, gold)
        renamed = score.known_organizations(self.nodes, gold)
        self.code = lambda i: renamed.get(i) or (self.nodes.get(i, {}).get("code") or "").upper()
        self.label = {}
        matches = {"leader": lambda p, g: score.same_person(p["name"], g), "pact": score.pact_match, "sanction": score.sanction_match}
        for kind, match in matches.items():
            labels = gold[kind + "s"]
            for i, j in score.pair_up(pred[kind], labels, match).items():
                self.label[pred[kind][i]["id"]] = labels[j]
        self.soft = {n["id"] for kind in ("pact", "sanction") for n in pred[kind] if n["soft"]}

    def edge(self, e):
        kind, a, b = e["kind"], e["from"], e["to"]
        if kind == "HELD_OFFICE":
            return self.end(a, b, "of", e)
        if kind == "PARTY_TO":
            return self.end(b, a, "parties", e)
        if kind == "IMPOSED":
            return self.end(b, a, "senders", e)
        if kind == "TARGETS" and self.code(b):
            return self.end(a, b, "targets", e)
        if kind == "MEMBER_OF":
            return self.membership(self.code(a), self.code(b), e)
        if kind in ("REVIVES", "SUPERSEDES", "AMENDS"):
            return self.link(kind, self.label.get(a), self.label.get(b), e)
        return None

    def end(self, of, actor, field, e):
        """Whether the label of a leader, pact or sanction has the actor among those of the field."""
        label = self.label.get(of)
        if label is None:
            return None if of in self.soft or not self.score.asserted(e) else False
        if any(self.code(actor) in self.score.codes(g) for g in label[field]):
            return None if label.get("optional") else True
        return False if self.score.asserted(e) and not label.get("optional") else None

    def membership(self, member, of, e):
        for m in self.gold.get("memberships", []):
            if member in self.score.codes(m["member"]) and of in self.score.codes(m["of"]):
                return None if m.get("optional") else True
        return False if self.score.asserted(e) else None

    def link(self, kind, a, b, e):
        for link in self.gold.get("pact_links", []):
            if a and b and (link["from"], link["kind"], link["to"]) == (a["key"], kind, b["key"]):
                return None if link.get("optional") or a.get("optional") or b.get("optional") else True
        return False if self.score.asserted(e) else None

    def date(self, node, claim):
        """Whether the year of a signing or an imposing is the label's."""
        label = self.label.get(node["id"])
        value = claim["value"] if claim["property"] == "signed" else claim.get("start")
        if not label or not label.get("year") or label.get("optional") or not self.score.year(value):
            return None
        return self.score.year(value) == self.score.year(label["year"])


def is_date(claim):
    return claim["property"] == "signed" or claim["property"] == "phase" and claim["value"] == "IMPOSED"


def count(score, gold, doc, tally):
    judge = Judge(score, gold, doc)
    said = [(judge.edge(e), e["evidence"]) for e in doc["edges"]]
    said += [(judge.date(n, c), c["evidence"]) for n in doc["nodes"] for c in n.get("claims", []) if is_date(c)]
    said += [(None, c["evidence"]) for n in doc["nodes"] for c in n.get("claims", [])]
    for right, evidence in said:
        for rule in {x["rule"] for x in evidence}:
            hit = tally[rule]
            if right is not None:
                hit[0] += right
                hit[1] += 1


def table(tally):
    yield "# Written by `make calibrate`: how often each rule was right on the labelled documents of the evaluation."
    yield "rule\tright\thits\tconfidence"
    for rule, (right, hits) in sorted(tally.items()):
        confidence = wilson(right, hits)
        yield f"{rule}\t{right}\t{hits}\t{'' if confidence is None else format(confidence, '.3f')}"


def main(scorer, gold_dir, predictions):
    score, tally = load_scorer(scorer), defaultdict(lambda: [0, 0])
    for line in pathlib.Path(predictions).read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        label = pathlib.Path(gold_dir, pathlib.PurePath(doc["document"]).stem + ".json")
        count(score, json.loads(label.read_text(encoding="utf-8")), doc, tally)
    print("\n".join(table(tally)))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
