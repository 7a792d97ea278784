"""Runs against a server: THROUGHLINE_ADDRESS=http://127.0.0.1:4173/ python3 -m unittest discover clients/python"""

import http.server
import os
import threading
import unittest

import throughline

GRAPH = throughline.Graph(os.environ.get("THROUGHLINE_ADDRESS", throughline.ADDRESS))
ENDS = {"from_": "UNSCR 2106", "to": "Kosovo Police Service"}


class Asking(unittest.TestCase):
    def test_every_question_is_told_and_can_be_asked(self):
        questions = GRAPH.questions()
        self.assertGreater(len(questions), 15)
        self.assertEqual(questions["path"][:23], "Tells how two concepts ")
        given = {
            **dict.fromkeys(("find", "reconcile"), {"text": "police"}),
            **dict.fromkeys(("show", "neighbors", "documents", "trace"), {"concept": "KPS"}),
            **dict.fromkeys(("path", "count", "references", "robust"), ENDS),
            "connections": {"concepts": ("UNSCR 2106", "KPS")},
            "pairs": {"pairs": ["UNSCR 2106\tKPS"]},
            "says": {"claimant": "ILO"},
            "compare": {"a": "UNSCR 2106", "b": "KPS"},
            "evidence": {"statement": GRAPH.ask("statements", limit=1)["statements"][0]["id"]},
            "export": {"around": "KPS", "hops": 1},
        }
        for name in questions:
            with self.subTest(name):
                self.assertIsInstance(GRAPH.ask(name, **given.get(name, {})), dict)

    def test_names_of_parameters_are_those_of_python(self):
        short = GRAPH.ask("path", max_length=1, only_predicate=None, **ENDS)
        self.assertEqual((short["maxLength"], short["paths"]), (1, []))

    def test_statements_come_one_at_a_time(self):
        listed = GRAPH.ask("statements", limit=10_000)["statements"]
        self.assertEqual([each["id"] for each in GRAPH.statements()], [each["id"] for each in listed])


class Rows(unittest.TestCase):
    def test_an_answer_is_a_table(self):
        rows = GRAPH.rows("path", k=2, **ENDS)
        self.assertEqual(len(rows), 2)
        self.assertEqual([row for row in rows if any(isinstance(cell, dict) for cell in row.values())], [])

    def test_a_row_for_each_member_of_a_list_within(self):
        answer = GRAPH.ask("path", k=2, **ENDS)
        hops = throughline.rows_of(answer, "hops")
        self.assertEqual(len(hops), sum(len(path["hops"]) for path in answer["paths"]))
        self.assertEqual(hops[0]["hops.text"], answer["paths"][0]["hops"][0]["text"])
        self.assertNotIn("hops", hops[0])
        passages = throughline.rows_of(answer, "hops.statements.evidence")
        self.assertGreaterEqual(len(passages), len(hops))
        self.assertIn("hops.statements.evidence.title", passages[0])

    def test_what_is_empty_has_no_rows_and_what_has_no_list_has_one(self):
        self.assertEqual(throughline.rows_of({"paths": [], "status": "complete"}), [])
        self.assertEqual(throughline.rows_of({"count": 3, "from": {"label": "A"}}), [{"count": 3, "from.label": "A"}])
        self.assertEqual(throughline.rows_of({"s": [{"id": 1, "e": []}]}, "e"), [{"id": 1}])


class Sparql(unittest.TestCase):
    def test_each_form_is_the_value_that_it_means(self):
        self.assertIs(GRAPH.sparql("ASK { ?s ?p ?o }"), True)
        row = GRAPH.sparql('SELECT (1 AS ?a) (1.5 AS ?b) (true AS ?c) ("x"@en AS ?d) ?e {}')
        self.assertEqual(row, [{"a": 1, "b": 1.5, "c": True, "d": "x", "e": None}])
        self.assertIn("unscr-2106> ", GRAPH.sparql("DESCRIBE id:unscr-2106"))


class Errors(unittest.TestCase):
    def fails(self, kind, words, question, **params):
        with self.assertRaisesRegex(kind, words) as caught:
            GRAPH.ask(question, **params)
        return caught.exception

    def test_they_say_what_is_wrong_and_what_to_do(self):
        words = r'^Nothing here is called "Kosovo Polise"\. '
        unknown = self.fails(throughline.UnknownConcept, words, "show", concept="Kosovo Polise")
        self.assertEqual((unknown.code, unknown.status), ("unknown-concept", 404))
        self.fails(throughline.ThroughlineError, "There is no parameter", "find", text="a", texts="b")
        self.fails(throughline.ThroughlineError, '^There is no question "paths". Ask path', "paths")
        with self.assertRaisesRegex(throughline.ThroughlineError, "read-only"):
            GRAPH.sparql("DELETE WHERE { ?s ?p ?o }")

    def test_a_server_that_is_not_there_or_is_another_one_is_told_as_that(self):
        with self.assertRaisesRegex(throughline.NoAnswer, "Start it with: throughline serve"):
            throughline.Graph("http://127.0.0.1:9/").ask("stats")
        failing = self.assertRaisesRegex(throughline.NoAnswer, "is no Throughline")
        with Standing([(500, {}, b"<html>")]) as other, failing:
            other.ask("stats")
        with Standing([(200, {}, b"<html>")]) as other, self.assertRaisesRegex(throughline.NoAnswer, "no JSON"):
            other.ask("stats")

    def test_a_busy_server_is_asked_again(self):
        busy = (503, {"retry-after": "0"}, b'{"error":{"code":"busy","message":"Busy.","hint":"Soon.","data":{}}}')
        with Standing([busy, busy, (200, {}, b'{"a":1}')]) as other:
            self.assertEqual(other.ask("stats"), {"a": 1})
        with Standing([busy] * 4) as other, self.assertRaisesRegex(throughline.ThroughlineError, "^Busy. Soon.$"):
            other.ask("stats")


class Standing:
    """A server of a test, with answers that are given one after the other."""

    def __init__(self, answers):
        remaining = iter(answers)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["content-length"]))
                status, headers, body = next(remaining)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return throughline.Graph(f"http://127.0.0.1:{self.server.server_port}")

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    unittest.main()
