"""The SPARQL engine of rdflib over a file of N-Triples: rdflib-server.py FILE PORT"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import rdflib

graph = rdflib.Graph()
graph.parse(sys.argv[1], format="nt")
FORMATS = {"application/sparql-results+json": "json", "text/csv": "csv"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(parse_qs(urlsplit(self.path).query))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        isForm = self.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded")
        self.answer(parse_qs(body) if isForm else {"query": [body]})

    def answer(self, asked):
        accept = self.headers.get("Accept", "")
        media = next((media for media in FORMATS if accept.startswith(media)), "application/sparql-results+json")
        try:
            self.send(200, media, graph.query(asked["query"][0]).serialize(format=FORMATS[media]))
        except Exception as error:
            self.send(400, "text/plain", str(error).encode())

    def send(self, status, media, body):
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


# A thread a connection: clients keep one open and begin another.
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
