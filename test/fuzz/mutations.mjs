/** Seeds of every syntax, and the ways in which they are bent. All by a seeded source, so that a finding comes again. */

const PREFIXES = "@prefix e: <urn:e:> .\n@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";

export const SEEDS = {
  turtle: [
    `${PREFIXES}e:a e:p e:b , "x"@en-GB , 1.0e5 , true ; a e:T .\n[ e:q ( 1 2 ( ) ) ] e:r """long\n"quotes" """ .`,
    `VERSION "1.2"\n${PREFIXES}e:a e:p e:b ~ e:r {| e:q 'x'^^e:d |} .\n<< e:a e:p "א"@he--rtl ~ e:s >> e:q <<( e:a e:p e:c )>> .`,
  ],
  trig: [`${PREFIXES}e:g { e:a e:p e:b . _:x e:q [] }\nGRAPH _:g { e:a e:p "\\u00e9\\U0001F600" } { e:c e:p 'y' }`],
  ntriples: [
    '<urn:a> <urn:p> <urn:b> .\n_:x <urn:p> "a\\nb"@en .\n# comment\n<urn:a> <urn:p> "1"^^<urn:d> . # more\n',
    'VERSION "1.2"\n<urn:a> <urn:p> <<( <urn:a> <urn:p> "x"@ar--rtl )>> .\r\n<urn:b> <urn:p> "plain" .\r\n',
  ],
  nquads: ['<urn:a> <urn:p> <urn:b> <urn:g> .\n_:x <urn:p> "a\\"b" _:g .\n<urn:c> <urn:p> "c" .\n'],
  jsonld: [
    '{"@context":{"e":"urn:e:","p":{"@id":"e:p","@type":"@id"},"l":{"@id":"e:l","@container":"@list"}},"@id":"e:a","@type":"e:T","p":"e:b","l":[1,2.5,"x",true],"e:q":{"@value":"v","@language":"en","@direction":"rtl"},"@graph":[{"@id":"_:b","e:r":null}]}',
    '[{"@id":"urn:g","@graph":[{"@id":"urn:a","urn:p":[{"@value":"1","@type":"urn:d"}]}]},{"@reverse":{"urn:q":{"@id":"urn:c"}},"@included":[]}]',
  ],
  rdfxml: [
    '<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY e "urn:e:">]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:" xml:base="http://example.org/">\n<rdf:Description rdf:about="&e;a" e:q="x"><e:p xml:lang="en">y &amp; z</e:p><e:l rdf:parseType="Collection"><e:T/></e:l><e:x rdf:parseType="Literal"><b>c</b></e:x><e:r rdf:parseType="Resource"><rdf:li rdf:datatype="urn:d">1</rdf:li></e:r></rdf:Description>\n</rdf:RDF>',
  ],
};

const PIECES = [
  ...[
    "<",
    ">",
    '"',
    "'",
    '"""',
    "\\",
    "\\u",
    "\\uD800",
    "\\U00110000",
    ".",
    ";",
    ",",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "{|",
    "|}",
  ],
  ...[
    "<<",
    "<<(",
    ")>>",
    "~",
    "^^",
    "@",
    "@en--ltr",
    "_:",
    "_:n3-0",
    ":",
    "#",
    "&",
    "&x;",
    "<!--",
    "<![CDATA[",
    "]]>",
    "<!ENTITY x 'y'>",
  ],
  ...[
    "\u0000",
    "\ufeff",
    "\u2028",
    "\ud83d",
    "😀",
    "\r",
    "\n",
    "\t",
    " ",
    "a",
    "1",
    "-",
    "e5",
    "null",
    "[[",
    "{}",
    '"@id":',
    '"@context":',
  ],
  ...[
    "__proto__",
    "constructor",
    "@annotation",
    "@type",
    "rdf:ID",
    "rdf:li",
    "xmlns:",
    "VERSION",
    "GRAPH",
    "prefix",
    "base",
  ],
];

/** Bends a text a few times: takes out, repeats, swaps in, cuts, or mixes in another seed. */
export function mutated(text, others, random) {
  const below = (n) => Math.floor(random() * n);
  let bent = text;
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(bent.length + 1);
    const end = Math.min(bent.length, at + below(12));
    const changes = [
      () => bent.slice(0, at) + bent.slice(end),
      () => bent.slice(0, at) + PIECES[below(PIECES.length)] + bent.slice(at),
      () => bent.slice(0, at) + PIECES[below(PIECES.length)] + bent.slice(end),
      () => bent.slice(0, at) + bent.slice(at, end).repeat(1 + below(50)) + bent.slice(end),
      () => bent.slice(0, at) + String.fromCharCode(below(0x3000)) + bent.slice(at + 1),
      () => bent.slice(0, at),
      () => bent.slice(0, at) + others[below(others.length)].slice(below(40)),
    ];
    bent = changes[below(changes.length)]();
  }
  return bent;
}
