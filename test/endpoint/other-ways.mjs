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
 * with the level in which the sides meet, as a search for all shortest paths must; else where they meet. That a node is a
 * hub, through which nothing passes, shows when it is asked for.
 */
export async function oneByOne(neighborsOf, from, to, { all, isHub = () => false }) {
  const sides = [sideOf(from), sideOf(to)];
  const isOpen = (node) => node === from || node === to || !isHub(node);
  let [asked, met] = [0, false];
  while (!met && sides.every(({ rim }) => rim.length > 0)) {
    const [near, far] = sides.toSorted((a, b) => a.rim.length - b.rim.length);
    for (const node of near.rim.splice(0)) {
      asked++;
      const neighbors = isOpen(node) ? [...(await neighborsOf(node))] : [];
      met ||= neighbors.some((neighbor) => far.seen.has(neighbor) && isOpen(neighbor));
      if (met && !all) return asked;
      near.add(neighbors);
    }
  }
  return asked;
}

/** The nodes that were seen from one end, and those of them that are next to be asked for. */
function sideOf(end) {
  const seen = new Set([end]);
  const rim = [end];
  const add = (nodes) => {
    for (const node of nodes) {
      if (!seen.has(node)) rim.push(node);
      seen.add(node);
    }
  };
  return { seen, rim, add };
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

/** The neighbours from memory, and which nodes are hubs. */
export function knownGraph(knowledge) {
  const { offsets, neighbors, nodes } = knowledge.incidence(new Set(["instance"]));
  const degree = (node) => offsets[node + 1] - offsets[node];
  const degrees = Array.from({ length: nodes }, (_, node) => degree(node)).filter((each) => each > 0);
  const threshold = Math.max(100, degrees.sort((a, b) => a - b)[Math.ceil(degrees.length * 0.99) - 1]);
  return {
    neighborsOf: (node) => neighbors.subarray(offsets[node], offsets[node + 1]),
    isHub: (node) => degree(node) > threshold,
  };
}

async function select(url, query) {
  const body = new URLSearchParams({ query });
  const response = await fetch(url, { method: "POST", headers: { Accept: "application/sparql-results+json" }, body });
  if (!response.ok) throw new Error(`${response.status}: ${(await response.text()).slice(0, 300)}`);
  return (await response.json()).results.bindings;
}
