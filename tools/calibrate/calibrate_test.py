"""What calibrate counts as right, wrong, and neither. Run by `make test`: python3 calibrate_test.py SCORER"""
import sys, unittest
from collections import defaultdict

import calibrate

GOLD = {
    "nations": [{"code": "PER"}, {"code": "CHL"}], "organizations": [],
    "leaders": [{"name": "Hugo Salas", "of": ["PER"], "head": True}, {"name": "Ana Rey", "of": ["CHL"], "head": False, "optional": True}],
    "pacts": [{"key": "p1", "name": "Treaty of Lima", "parties": ["PER", "CHL"], "year": 1951},
              {"key": "p2", "name": "Convention of Arica", "parties": ["PER"], "year": 1931}],
    "pact_links": [{"from": "p1", "kind": "REVIVES", "to": "p2"}],
    "sanctions": [{"senders": ["CHL"], "targets": ["PER"], "year": 1960}],
    "memberships": [{"member": "PER", "of": "OAS"}],
}
NODES = [
    {"id": "nation:PER", "kind": "NATION", "name": "Peru", "code": "PER"}, {"id": "nation:CHL", "kind": "NATION", "name": "Chile", "code": "CHL"},
    {"id": "nation:BOL", "kind": "NATION", "name": "Bolivia", "code": "BOL"}, {"id": "org:OAS", "kind": "ORGANIZATION", "name": "OAS", "code": "OAS"},
    {"id": "leader:s", "kind": "LEADER", "name": "Hugo Salas"}, {"id": "leader:r", "kind": "LEADER", "name": "Ana Rey"},
    {"id": "leader:x", "kind": "LEADER", "name": "Otto Nobody"},
    {"id": "pact:1", "kind": "PACT", "name": "Treaty of Lima", "date": "1951-05-04"}, {"id": "pact:2", "kind": "PACT", "name": "Convention of Arica", "date": "1931"},
    {"id": "sanction:1", "kind": "SANCTION", "name": "embargo", "date": "1960"},
]
KEPT = [("PARTY_TO", "nation:PER", "pact:1"), ("PARTY_TO", "nation:PER", "pact:2"), ("IMPOSED", "nation:CHL", "sanction:1"), ("TARGETS", "sanction:1", "nation:PER")]


def edge(kind, a, b, stance="ASSERTED", rule="kept"):
    return {"kind": kind, "from": a, "to": b, "stance": stance, "roles": [], "evidence": [{"rule": rule, "quote": ""}]}


class Calibrate(unittest.TestCase):
    def judged(self, *said, stance="ASSERTED"):
        edges = [edge(*e) for e in KEPT] + [edge(*said, stance=stance, rule="asked")]
        tally = defaultdict(lambda: [0, 0])
        calibrate.count(SCORE, GOLD, {"document": "a.txt", "nodes": NODES, "edges": edges}, tally)
        return tally["asked"]

    def test_edges(self):
        for why, said, stance, want in [
            ("an office of the label is right", ("HELD_OFFICE", "leader:s", "nation:PER"), "ASSERTED", [1, 1]),
            ("of another nation it is wrong", ("HELD_OFFICE", "leader:s", "nation:CHL"), "ASSERTED", [0, 1]),
            ("of a person that no label has it is wrong", ("HELD_OFFICE", "leader:x", "nation:PER"), "ASSERTED", [0, 1]),
            ("an optional label is no hit", ("HELD_OFFICE", "leader:r", "nation:CHL"), "ASSERTED", [0, 0]),
            ("what is planned and not labelled is no hit", ("HELD_OFFICE", "leader:s", "nation:CHL"), "PLANNED", [0, 0]),
            ("a party of the label is right", ("PARTY_TO", "nation:CHL", "pact:1"), "ASSERTED", [1, 1]),
            ("another party is wrong", ("PARTY_TO", "nation:BOL", "pact:1"), "ASSERTED", [0, 1]),
            ("a sender of the label is right", ("IMPOSED", "nation:CHL", "sanction:1"), "ASSERTED", [1, 1]),
            ("another target is wrong", ("TARGETS", "sanction:1", "nation:BOL"), "ASSERTED", [0, 1]),
            ("a membership of the label is right", ("MEMBER_OF", "nation:PER", "org:OAS"), "ASSERTED", [1, 1]),
            ("another is wrong", ("MEMBER_OF", "nation:CHL", "org:OAS"), "ASSERTED", [0, 1]),
            ("a link of the label is right", ("REVIVES", "pact:1", "pact:2"), "ASSERTED", [1, 1]),
            ("the other way round it is wrong", ("REVIVES", "pact:2", "pact:1"), "ASSERTED", [0, 1]),
            ("what no label is about is no hit", ("VISITED", "leader:s", "nation:CHL"), "ASSERTED", [0, 0]),
        ]:
            with self.subTest(why):
                self.assertEqual(self.judged(*said, stance=stance), want)

    def test_dates(self):
        for value, want in [("1951-05-04", [1, 1]), ("1950", [0, 1]), ("XXXX-05-04", [0, 0])]:
            with self.subTest(value):
                claim = {"property": "signed", "value": value, "evidence": [{"rule": "asked"}]}
                nodes = [dict(n, claims=[claim]) if n["id"] == "pact:1" else n for n in NODES]
                tally = defaultdict(lambda: [0, 0])
                calibrate.count(SCORE, GOLD, {"document": "a.txt", "nodes": nodes, "edges": [edge(*e) for e in KEPT]}, tally)
                self.assertEqual(tally["asked"], want)

    def test_wilson(self):
        self.assertIsNone(calibrate.wilson(9, 9), "nine hits say nothing")
        self.assertAlmostEqual(calibrate.wilson(10, 10), 0.7225, 4)
        self.assertAlmostEqual(calibrate.wilson(81, 263), 0.2553, 4)  # Newcombe 1998, table I
        self.assertAlmostEqual(calibrate.wilson(0, 20), 0, 4)


if __name__ == "__main__":
    SCORE = calibrate.load_scorer(sys.argv.pop())
    unittest.main()
