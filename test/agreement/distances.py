"""Distances by igraph and NetworkX, and lengths of shortest simple paths by NetworkX, as JSON."""

import itertools, json, sys
from array import array

import igraph
import networkx as nx

folder, count, ten = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def numbers(name):
    values = array("I")
    with open(f"{folder}/{name}", "rb") as file:
        values.frombytes(file.read())
    return values


edges, flat = numbers("edges.bin"), numbers("pairs.bin")
links = list(zip(edges[0::2], edges[1::2]))
pairs = list(zip(flat[0::2], flat[1::2]))
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
