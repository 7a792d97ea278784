"""Distances by igraph and NetworkX, and lengths of shortest simple paths by NetworkX, as JSON."""

import itertools, json, sys
from pathlib import Path

import igraph
import networkx as nx

sys.path.append(str(Path(__file__).parent.parent / "bench"))
from columns import couples

folder, count, ten = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
links, pairs = couples(folder, "edges.bin"), couples(folder, "pairs.bin")
network = igraph.Graph(n=count, edges=links, directed=True)
along, either = nx.DiGraph(), nx.Graph()
for graph in (along, either):
    graph.add_nodes_from(range(count))
    graph.add_edges_from(links)


def by_networkx(graph, a, b):
    try:
        return len(nx.bidirectional_shortest_path(graph, a, b)) - 1
    except nx.NetworkXNoPath:
        return None


def by_igraph(a, b, mode):
    found = network.distances(a, b, mode=mode)[0][0]
    return None if found == float("inf") else int(found)


def simple(a, b):
    try:
        return [len(path) - 1 for path in itertools.islice(nx.shortest_simple_paths(either, a, b), 10)]
    except nx.NetworkXNoPath:
        return []


print(
    json.dumps(
        {
            "networkx directed": [by_networkx(along, a, b) for a, b in pairs],
            "networkx undirected": [by_networkx(either, a, b) for a, b in pairs],
            "igraph directed": [by_igraph(a, b, "out") for a, b in pairs],
            "igraph undirected": [by_igraph(a, b, "all") for a, b in pairs],
            "simple": [simple(a, b) for a, b in pairs[:ten]],
        }
    )
)
