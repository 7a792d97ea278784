"""Times of NetworkX and igraph on the same edges and pairs. Reads a folder with edges.bin, pairs.bin; writes JSON."""

import itertools, json, sys, time

from columns import couples

folder, count, shortest = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
links, pairs = couples(folder, "edges.bin"), couples(folder, "pairs.bin")


def times(ask, asked):
    """The least of three rounds for each pair, as for our own; nothing has to be compiled first."""
    least = [float("inf")] * len(asked)
    for _ in range(3):
        for place, (a, b) in enumerate(asked):
            started = time.perf_counter()
            ask(a, b)
            least[place] = min(least[place], (time.perf_counter() - started) * 1000)
    return least


out = {}
try:
    import networkx as nx

    started = time.perf_counter()
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(links)
    out["networkx build"] = [(time.perf_counter() - started) * 1000]

    def nx_shortest(a, b):
        try:
            return nx.bidirectional_shortest_path(graph, a, b)
        except nx.NetworkXNoPath:
            return None

    def nx_ten(a, b):
        try:
            return list(itertools.islice(nx.shortest_simple_paths(graph, a, b), 10))
        except nx.NetworkXNoPath:
            return None

    out["networkx shortest"] = times(nx_shortest, pairs)
    if shortest:
        out["networkx ten"] = times(nx_ten, pairs[:shortest])
except ImportError:
    pass
try:
    import igraph

    started = time.perf_counter()
    network = igraph.Graph(n=count, edges=links, directed=True)
    out["igraph build"] = [(time.perf_counter() - started) * 1000]
    out["igraph shortest"] = times(lambda a, b: network.get_shortest_paths(a, b, mode="all", output="epath"), pairs)
except ImportError:
    pass
print(json.dumps(out))
