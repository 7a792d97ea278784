/** How a path can be had of a SPARQL endpoint without Throughline: the ways that its figures are held against. */

const TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

/** The length of a shortest path by Virtuoso's transitive query, which knows no hubs; null where it finds none. */
export async function transitiveDistance(url, from, to) {
  const step = `{ ?x ?p ?y . FILTER(?p != ${TYPE}) } UNION { ?y ?p ?x . FILTER(?p != ${TYPE}) }`;
  const option = `OPTION (TRANSITIVE, T_DISTINCT, T_SHORTEST_ONLY, T_DIRECTION 3, t_in(?x), t_out(?y), t_max(6),
    t_step(?x) AS ?link, t_step('step_no') AS ?step, t_step('path_id') AS ?path)`;
  const query = `SELECT ?link ?step ?path WHERE { { SELECT ?x ?y WHERE { ${step} } } ${option} . FILTER(?x = <${from}> && ?y = <${to}>) }`;
  const rows = await select(url, query);
  return rows.length === 0 ? null : Math.max(...rows.map(({ step: at }) => Number(at.value)));
}

/**
 * Breadth-first from both ends, asking for each node that is taken up; tells how many were asked for. With `all` it ends
 * with the level in which the sides meet, as a search for all shortest paths must; else where they meet.
 */
export async function oneByOne(neighborsOf, from, to, all) {
  const sides = [new Set([from]), new Set([to])];
  const rims = [[from], [to]];
  let asked = 0;
  let met = false;
  while (!met && rims[0].length > 0 && rims[1].length > 0) {
    const side = rims[0].length <= rims[1].length ? 0 : 1;
    const next = [];
    for (const node of rims[side]) {
      asked++;
      for (const neighbor of await neighborsOf(node)) {
        met ||= sides[1 - side].has(neighbor);
        if (met && !all) return asked;
        if (sides[side].has(neighbor)) continue;
        sides[side].add(neighbor);
        next.push(neighbor);
      }
    }
    rims[side] = next;
  }
  return asked;
}

/** The neighbours by a request for each node; hubs may be passed, as by Virtuoso itself. */
export function remoteNeighbors(url) {
  const parts = (node) => [
    `{ <${node}> ?p ?o . FILTER(?p != ${TYPE} && isIRI(?o)) }`,
    `{ ?o ?p <${node}> . FILTER(?p != ${TYPE}) }`,
  ];
  return async (node) =>
    (await select(url, `SELECT DISTINCT ?o WHERE { ${parts(node).join(" UNION ")} }`)).map(({ o }) => o.value);
}

/** The neighbours from memory, only through nodes that are no hubs. */
export function knownNeighbors(knowledge, ends) {
  const { offsets, neighbors, nodes } = knowledge.incidence(new Set(["instance"]));
  const degree = (node) => offsets[node + 1] - offsets[node];
  const degrees = Array.from({ length: nodes }, (_, node) => degree(node)).filter((each) => each > 0);
  const threshold = Math.max(100, degrees.sort((a, b) => a - b)[Math.ceil(degrees.length * 0.99) - 1]);
  return (node) =>
    [...neighbors.subarray(offsets[node], offsets[node + 1])].filter(
      (other) => ends.includes(other) || degree(other) <= threshold,
    );
}

async function select(url, query) {
  const body = new URLSearchParams({ query });
  const response = await fetch(url, { method: "POST", headers: { Accept: "application/sparql-results+json" }, body });
  if (!response.ok) throw new Error(`${response.status}: ${(await response.text()).slice(0, 300)}`);
  return (await response.json()).results.bindings;
}
