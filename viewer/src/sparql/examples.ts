/** Queries to start from; they use nothing but what every graph of statements with evidence has. */

export const EXAMPLES = [
  {
    name: "relations",
    query: `# How often is each relation stated?
SELECT ?relation (COUNT(*) AS ?statements) WHERE {
  ?claim rdf:reifies <<( ?subject ?relation ?object )>> .
}
GROUP BY ?relation ORDER BY DESC(?statements)`,
  },
  {
    name: "possible",
    query: `# What is only held possible, and in which document?
SELECT ?subject ?relation ?object ?document WHERE {
  ?claim rdf:reifies <<( ?subject ?relation ?object )>> ;
    tl:modality tl:Possible ;
    tl:assertedIn ?document .
}`,
  },
  {
    name: "denied",
    query: `# What does somebody deny?
SELECT ?subject ?relation ?object WHERE {
  ?claim rdf:reifies <<( ?subject ?relation ?object )>> ;
    tl:polarity tl:Denied .
}`,
  },
  {
    name: "agreement",
    query: `# What do two documents say alike?
SELECT DISTINCT ?subject ?relation ?object WHERE {
  ?one rdf:reifies <<( ?subject ?relation ?object )>> ; tl:assertedIn ?first .
  ?two rdf:reifies <<( ?subject ?relation ?object )>> ; tl:assertedIn ?second .
  FILTER (STR(?first) < STR(?second))
}`,
  },
] as const;
