"""Minimum edge and node cuts by NetworkX, as JSON; null where no cut of nodes parts the ends."""

import json, sys
import networkx as nx

asked = json.load(sys.stdin)
start, end = 0, asked["nodes"] - 1


def cuts(edges):
    graph = nx.Graph()
    graph.add_nodes_from(range(asked["nodes"]))
    for a, b in edges:
        known = graph[a][b]["capacity"] if graph.has_edge(a, b) else 0
        graph.add_edge(a, b, capacity=known + 1)
    value, _ = nx.minimum_cut(graph, start, end)
    adjacent = graph.has_edge(start, end)
    return {"edges": value, "nodes": None if adjacent else len(nx.minimum_node_cut(graph, start, end))}


print(json.dumps([cuts(edges) for edges in asked["graphs"]]))
