/** SPARQL queries: what people write, mangled; tokens in any order; and one piece over and over, as long as is allowed. */

import { SparqlEngine } from "../../build/query/index.js";
import { Dataset, parseRdf } from "../../build/rdf/index.js";
import { mangled, oneOf } from "./fuzz.mjs";

const TURTLE = `PREFIX e: <urn:e:> e:a e:p e:b , e:c ; e:name "a \\"b\\"\\n\\u0001"@en , 12 , 1.5 , true .
e:b e:p e:c , _:x . _:x e:q "z"^^e:t .`;
const WRITTEN = [
  "SELECT ?s ?o { ?s e:p ?o } ORDER BY ?o LIMIT 5",
  "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o . FILTER(?o > 3 && REGEX(STR(?o), '^(a+)+$', 'i')) } GROUP BY ?p HAVING (?n > 1)",
  "CONSTRUCT { ?o e:back ?s } WHERE { { ?s e:p+ ?o } UNION { ?s !(e:q|^e:p) ?o } MINUS { ?o e:q ?z } }",
  "ASK { VALUES (?a ?b) { (e:a UNDEF) (<urn:e:b> 'x'@en) } OPTIONAL { ?a e:p ?b } }",
  "DESCRIBE e:a <urn:e:b>",
  "PREFIX x: <urn:x:> BASE <urn:y:> SELECT * FROM <urn:g> FROM NAMED <urn:h> { GRAPH ?g { ?s ?p [ e:q ?v ; e:r (1 2 3) ] } }",
  "SELECT * { ?s e:name ?n BIND(REPLACE(CONCAT(?n, '''x'''), 'a', 'aaaa') AS ?m) FILTER EXISTS { ?s ?p ?o } } # SERVICE",
  "SELECT ?s { { SELECT ?s (MAX(?o) AS ?m) { ?s ?p ?o } GROUP BY ?s } FILTER(?s IN (e:a, e:b)) }",
  "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
  "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
];
const TOKENS = [
  ..."*{}()[].;,a1+-!^/|=<>~#\\:?\u0000\r\n",
  ...`SELECT ?x <urn:e:a> e:b 'x' """ ''' && FILTER EXISTS OPTIONAL UNION MINUS GRAPH BIND AS VALUES UNDEF GROUP BY`.split(
    " ",
  ),
  ..."HAVING ORDER LIMIT OFFSET COUNT REGEX REPLACE << >> <<( )>> {| |} \u{1f600} \ud800 PREFIX BASE FROM NAMED SERVICE LOAD a: a.a.".split(
    " ",
  ),
];
const HEADS = ["SELECT * {", "ASK {", "CONSTRUCT {", "DESCRIBE ", "SELECT (", ""];
const LONGEST = 65_536;

function drawn(random) {
  const kind = random();
  if (kind < 0.1) return oneOf(random, WRITTEN);
  if (kind < 0.55) return mangled(random, oneOf(random, WRITTEN), TOKENS);
  const some = (count) => Array.from({ length: Math.floor(random() * count) }, () => oneOf(random, TOKENS));
  const head = oneOf(random, HEADS);
  if (kind < 0.95) return `${head} ${some(60).join(oneOf(random, [" ", ""]))}`;
  const piece = some(4).join("") || ".";
  return (head + piece.repeat(LONGEST / piece.length)).slice(0, LONGEST - Math.floor(random() * 3));
}

export const QUERIES = {
  name: "SPARQL queries",
  async open() {
    const dataset = new Dataset();
    for (const quad of parseRdf(TURTLE, { format: "turtle" })) dataset.add(quad);
    const engine = new SparqlEngine(dataset, new Map([["e", "urn:e:"]]), { threads: 1, maxResultBytes: 100_000 });
    await engine.warm();
    const tryOne = async (random) => {
      const { body, mediaType } = await engine.query(drawn(random), { timeLimitMs: 1000 });
      if (mediaType.includes("json")) JSON.parse(Buffer.from(body).toString());
    };
    return { tryOne, close: () => engine.close() };
  },
};
