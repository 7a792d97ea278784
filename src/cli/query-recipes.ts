/** SPARQL to begin from: what people ask, each as one line. The help of `query` and docs/sparql.md show them. */

export interface Recipe {
  readonly question: string;
  readonly sparql: string;
}

export const RECIPES: readonly Recipe[] = [
  {
    question: "what a claimant says",
    sparql: "SELECT ?s ?p ?o WHERE { ?s ?p ?o ~ ?claim . ?claim tl:claimant id:dcaf }",
  },
  {
    question: "how many statements a document carries",
    sparql:
      "SELECT ?document (COUNT(*) AS ?statements) WHERE { ?claim tl:assertedIn ?source . ?source skos:prefLabel ?document } GROUP BY ?document ORDER BY DESC(?statements)",
  },
  {
    question: "how many things there are of each type",
    sparql:
      "SELECT ?type (COUNT(?thing) AS ?things) WHERE { ?thing a ?class ; skos:definition ?text . ?class rdfs:label ?type } GROUP BY ?type ORDER BY DESC(?things) ?type LIMIT 5",
  },
  {
    question: "what has a date, in order",
    sparql:
      'SELECT ?date ?what WHERE { ?thing tl:date ?date ; skos:prefLabel ?what FILTER(LANG(?what) = "en") } ORDER BY STR(?date) ?what LIMIT 6',
  },
  {
    question: "only after the year 2000: a date is no number until it is made one",
    sparql:
      'SELECT ?date ?what WHERE { ?thing a tl:Resolution ; tl:date ?date ; skos:prefLabel ?what FILTER(xsd:integer(SUBSTR(STR(?date), 1, 4)) > 2000 && LANG(?what) = "en") }',
  },
  {
    question: "who denies what",
    sparql:
      "SELECT ?document ?s ?p ?o WHERE { ?claim rdf:reifies <<( ?s ?p ?o )>> ; tl:polarity tl:Denied ; tl:assertedIn ?document } ORDER BY ?document ?s ?o LIMIT 4",
  },
  {
    question: "what is only held possible",
    sparql: "SELECT ?s ?o WHERE { ?s tl:counters ?o ~ ?claim . ?claim tl:modality tl:Possible } ORDER BY ?s ?o LIMIT 3",
  },
  {
    question: "in which paragraph something is said",
    sparql:
      "SELECT ?document ?paragraph WHERE { id:dcaf ?p ?o ~ ?claim . ?claim tl:assertedIn ?document ; prov:wasDerivedFrom/tl:paragraph ?paragraph }",
  },
  {
    question: "what more than one document says",
    sparql:
      "SELECT ?s ?p ?o WHERE { ?s ?p ?o ~ ?claim . ?claim tl:assertedIn ?document } GROUP BY ?s ?p ?o HAVING(COUNT(DISTINCT ?document) > 1) ORDER BY ?s ?o LIMIT 3",
  },
  {
    question: "what is called like a word",
    sparql:
      'SELECT ?concept ?name WHERE { ?concept skos:prefLabel ?name FILTER(CONTAINS(LCASE(?name), "border") && LANG(?name) = "en") } ORDER BY ?name',
  },
];
