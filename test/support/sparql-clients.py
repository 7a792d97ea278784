"""python3-sparqlwrapper against a running endpoint: every form of result. Usage: sparql-clients.py URL"""

import sys

from SPARQLWrapper import CSV, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

SELECT = "SELECT ?what WHERE { id:unscr-2106 tl:encourages ?what }"
DESCRIBE = "DESCRIBE <https://w3id.org/throughline/id/unscr-2106>"
CONSTRUCT = "PREFIX tl: <https://w3id.org/throughline/vocab#> CONSTRUCT WHERE { ?x tl:encourages ?what }"
checked = 0


def answer(query, form, method="GET", request=None):
    endpoint = SPARQLWrapper(sys.argv[1])
    endpoint.setQuery(query)
    endpoint.setReturnFormat(form)
    endpoint.setMethod(method)
    if request:
        endpoint.setRequestMethod(request)
    return endpoint.query().convert()


def check(name, holds):
    global checked
    if not holds:
        sys.exit(f"python3-sparqlwrapper: {name} is not what it should be")
    checked += 1


prefixed = "PREFIX id: <https://w3id.org/throughline/id/> PREFIX tl: <https://w3id.org/throughline/vocab#> " + SELECT
rows = answer(prefixed, JSON)["results"]["bindings"]
check("SELECT as JSON", len(rows) > 0)
iris = {row["what"]["value"] for row in rows}
for method, request in (("POST", None), ("POST", POSTDIRECTLY)):
    posted = answer(prefixed, JSON, method, request)["results"]["bindings"]
    check(f"SELECT by {method} {request}", {row["what"]["value"] for row in posted} == iris)
check("SELECT as XML", len(answer(prefixed, XML).getElementsByTagName("result")) == len(rows))
for name, form in (("CSV", CSV), ("TSV", TSV)):
    lines = answer(prefixed, form).decode().strip().splitlines()
    check(f"SELECT as {name}", {line.strip("<>") for line in lines[1:]} == iris)
check("ASK as JSON", answer("ASK { ?s ?p ?o }", JSON)["boolean"] is True)
check("ASK as XML", "true" in answer("ASK { ?s ?p ?o }", XML).toxml())
for query in (CONSTRUCT, DESCRIBE):
    for name, form in (("Turtle", TURTLE), ("N3", N3)):
        check(f"{query[:9]} as {name}", b"unscr-2106" in answer(query, form))
check("CONSTRUCT as RDF/XML", len(answer(CONSTRUCT, RDFXML)) > 0)
print(f"python3-sparqlwrapper: {checked} checks hold")
