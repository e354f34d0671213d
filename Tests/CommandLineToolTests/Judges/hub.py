"""A site that serves a folder, and a hub that is told of its feeds: it gets each topic it is told of, as hubs do.

Usage: hub.py FOLDER. Prints its port: `POST /hub` is the hub; `GET /told` shows what it was told and found; `POST
/fault` sets how it fails, one word an answer (429, 503, 403, redirect, cut, flood). What it finds must be a feed whose own address
is the topic and that names this hub, in the place that its form has for them.
"""
import functools
import hashlib
import http.server
import json
import sys
import threading
import urllib.parse
import urllib.request
from xml.etree import ElementTree

told, faults, lock = [], [], threading.Lock()
ATOM = "{http://www.w3.org/2005/Atom}"


def head(content):
    """The address and the hub that a feed says it has."""
    if content.lstrip().startswith(b"{"):
        feed = json.loads(content)
        return feed["feed_url"], [hub["url"] for hub in feed["hubs"] if hub["type"] == "WebSub"]
    root = ElementTree.fromstring(content)
    links = (root.find("channel") if root.tag == "rss" else root).findall(ATOM + "link")
    (address,) = [link.get("href") for link in links if link.get("rel") == "self"]
    return address, [link.get("href") for link in links if link.get("rel") == "hub"]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        if self.path == "/told":
            return self.send(200, json.dumps({"told": told}).encode())
        super().do_GET()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        with lock:
            if self.path == "/fault":
                faults[:] = body.split()
                told.clear()
                return self.send(204)
            fault = faults.pop(0) if faults else None
        if fault == "cut":
            self.close_connection = True
            return self.connection.shutdown(2)
        if fault == "redirect":
            return self.send(307, headers={"Location": f"http://127.0.0.1:{self.server.server_port}/elsewhere"})
        if fault == "flood":
            return self.flood()
        if fault:
            return self.send(int(fault), b"not now\n", {"Retry-After": "0"})
        self.send(*self.tell(body))

    def flood(self):
        """Answers with more than anybody wants to hear."""
        self.send_response(200)
        self.send_header("Content-Length", str(1 << 30))
        self.end_headers()
        try:
            for _ in range(1 << 10):
                self.wfile.write(bytes(1 << 20))
        except OSError:
            self.close_connection = True

    def tell(self, body):
        """Gets the topic that it is told of, before it answers: a test needn't wait then."""
        if self.path != "/hub" or self.headers["Content-Type"] != "application/x-www-form-urlencoded":
            return 404, b"no hub\n"
        fields = urllib.parse.parse_qs(body, strict_parsing=True)
        if sorted(fields) != ["hub.mode", "hub.url"] or fields["hub.mode"] != ["publish"]:
            return 400, b"not a ping\n"
        (topic,) = fields["hub.url"]
        try:
            with urllib.request.urlopen(topic) as answer:
                content = answer.read()
        except OSError as error:
            return 400, f"{error}\n".encode()
        address, hubs = head(content)
        if address != topic or hubs != [f"http://127.0.0.1:{self.server.server_port}/hub"]:
            return 400, f"{address} {hubs}\n".encode()
        with lock:
            told.append({"topic": urllib.parse.urlparse(topic).path, "sha256": hashlib.sha256(content).hexdigest()})
        return 202, b""

    def send(self, status, body=b"", headers={}):
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=sys.argv[1]))
print(server.server_port, flush=True)
server.serve_forever()
