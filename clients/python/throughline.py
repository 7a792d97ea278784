"""Asks a running Throughline (`throughline serve`) from Python. One file, standard library only, Python 3.8 or newer.

    import throughline

    graph = throughline.Graph()                      # http://127.0.0.1:4173/
    graph.questions()                                # what can be asked
    answer = graph.ask("path", from_="UNSCR 2106", to="Kosovo Police Service", k=1)
    answer["paths"][0]["text"]
    graph.rows("path", from_="UNSCR 2106", to="Kosovo Police Service", each="hops")   # for pandas.DataFrame
    graph.sparql("SELECT ?what { id:unscr-2106 tl:encourages ?what }")

Parameters have the names of the API (/api on the server) or the same in snake_case: max_length is maxLength. A name that
is a word of Python takes an underscore: from_, not_.
"""

import difflib
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["AmbiguousConcept", "Graph", "NoAnswer", "ThroughlineError", "UnknownConcept", "rows_of"]

ADDRESS = "http://127.0.0.1:4173/"
#: Seconds that a request may take: the server stops a search before.
TIMEOUT_S = 60
#: How often a server that is busy is asked again.
RETRIES = 3

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {
    **dict.fromkeys(("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger"), int),
    **dict.fromkeys(("decimal", "double", "float"), float),
}


class ThroughlineError(Exception):
    """Why there is no answer: what is wrong, and what to do about it."""

    def __init__(self, message, hint=None, code="internal", data=None, status=None):
        super().__init__(message if not hint else f"{message} {hint}")
        self.message = message
        self.hint = hint
        #: One of the codes of docs/errors.md.
        self.code = code
        #: Candidates, nearest names, the place of a mistake.
        self.data = data or {}
        #: The HTTP status; None where the server was not reached.
        self.status = status


class UnknownConcept(ThroughlineError):
    """Nothing has that name."""


class AmbiguousConcept(ThroughlineError):
    """Several things have that name: data holds the candidates."""


class NoAnswer(ThroughlineError):
    """The server could not be reached, or what came is none of its answers."""


KINDS = {"unknown-concept": UnknownConcept, "ambiguous-concept": AmbiguousConcept}


class Graph:
    """A server, at an address."""

    def __init__(self, address=ADDRESS, timeout=TIMEOUT_S):
        self.address = address if address.endswith("/") else address + "/"
        self.timeout = timeout

    def __repr__(self):
        return f"Graph({self.address!r})"

    def ask(self, question, **params):
        """The answer to a question, as the API gives it."""
        body = json.dumps(_sent(params)).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        try:
            return self._json(f"api/{urllib.parse.quote(question, safe='')}", body, headers)
        except ThroughlineError as error:
            raise self._named(question, error) from None

    def rows(self, question, each=None, **params):
        """The answer as a list of flat dicts, see rows_of."""
        return rows_of(self.ask(question, **params), each)

    def statements(self, **params):
        """All statements that answer to a description, one after the other, however many there are."""
        headers = {"Content-Type": "application/json", "Accept": "application/jsonl"}
        with self._open("api/statements", json.dumps(_sent(params)).encode(), headers) as response:
            for line in response:
                yield json.loads(line)

    def sparql(self, query):
        """A list of dicts for SELECT, with numbers and truth values as Python's; a bool for ASK; Turtle for a graph."""
        headers = {
            "Content-Type": "application/sparql-query",
            "Accept": "application/sparql-results+json, text/turtle;q=0.9",
        }
        with self._open("sparql", query.encode(), headers) as response:
            text = response.read().decode()
            if response.headers.get_content_type() == "text/turtle":
                return text
        answer = json.loads(text)
        if "boolean" in answer:
            return answer["boolean"]
        names = answer["head"]["vars"]
        return [
            {name: _value(row[name]) if name in row else None for name in names}
            for row in answer["results"]["bindings"]
        ]

    def questions(self):
        """Every question with its sentence."""
        paths = self._json("api/openapi.json")["paths"]
        return {
            path[len("/api/") :]: methods["get"]["summary"]
            for path, methods in paths.items()
            if path.startswith("/api/") and "post" in methods
        }

    def _named(self, question, error):
        """An error on a question that there is not, with the nearest that there is."""
        if error.status != 404 or error.code != "usage":
            return error
        known = list(self.questions())
        if question in known:
            return error
        near = difflib.get_close_matches(question, known, 3) or known
        return ThroughlineError(f'There is no question "{question}".', f"Ask {', '.join(near)}.", "usage", status=404)

    def _json(self, path, body=None, headers=None):
        with self._open(path, body, headers or {}) as response:
            try:
                return json.load(response)
            except ValueError:
                raise NoAnswer(f"{self.address}{path} answers with what is no JSON.") from None

    def _open(self, path, body, headers):
        request = urllib.request.Request(self.address + path, data=body, headers=headers)
        for attempt in range(RETRIES + 1):
            try:
                return urllib.request.urlopen(request, timeout=self.timeout)
            except urllib.error.HTTPError as error:
                wait = error.headers.get("retry-after", "")
                if error.code != 503 or attempt == RETRIES or not wait.isdigit():
                    raise _refusal(error) from None
                time.sleep(int(wait))
            except (urllib.error.URLError, OSError) as error:
                reason = getattr(error, "reason", error)
                raise NoAnswer(
                    f"Nothing answers at {self.address} ({reason}).", "Start it with: throughline serve"
                ) from None


def rows_of(answer, each=None):
    """The list that an answer is, as flat dicts: nested names are joined by dots, as in "subject.label".

    `each` names a list within its members, such as "evidence", "hops" or "hops.statements": then there is a row for each of
    its members, beside what the outer ones say. A member whose list is empty keeps one row.
    """
    members = next((value for value in answer.values() if _is_table(value)), None)
    if members is None:
        members = [] if any(isinstance(value, list) for value in answer.values()) else [answer]
    rows = [(_flat(member), member) for member in members]
    prefix = ""
    for name in each.split(".") if each else []:
        prefix += name + "."
        opened = []
        for row, member in rows:
            for inner in member.get(name) or [{}]:
                outer = {key: value for key, value in row.items() if key != prefix[:-1]}
                opened.append(({**outer, **_flat(inner, prefix)}, inner))
        rows = opened
    return [row for row, _ in rows]


def _is_table(value):
    return isinstance(value, list) and len(value) > 0 and all(isinstance(member, dict) for member in value)


def _flat(value, prefix=""):
    row = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            row.update(_flat(inner, f"{prefix}{key}."))
        else:
            row[prefix + key] = inner
    return row


def _sent(params):
    """Parameters as the API has them: maxLength for max_length, from for from_; what is None is left out."""
    return {
        re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name.rstrip("_")): _listed(value)
        for name, value in params.items()
        if value is not None
    }


def _listed(value):
    return list(value) if isinstance(value, (tuple, set, frozenset)) else value


def _value(term):
    datatype = term.get("datatype", "")
    kind = datatype[len(XSD) :] if datatype.startswith(XSD) else ""
    if kind == "boolean":
        return term["value"] in ("true", "1")
    try:
        return NUMBERS.get(kind, str)(term["value"])
    except ValueError:
        return term["value"]


def _refusal(error):
    """An answer that is a refusal, as an exception."""
    with error:
        text = error.read()
    try:
        told = json.loads(text)["error"]
        kind = KINDS.get(told["code"], ThroughlineError)
        return kind(told["message"], told["hint"], told["code"], told["data"], error.code)
    except (ValueError, KeyError, TypeError):
        return NoAnswer(f"{error.url} answers with status {error.code}, and is no Throughline.", status=error.code)
