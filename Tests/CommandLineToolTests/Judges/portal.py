"""A portal that behaves as data.gouv.fr does where it matters, and fails when it is told to.

Each upload to a dataset makes a new resource; one to a resource keeps its identifier and resets its title and schema; a
PUT wipes what isn't sent; files with other extensions than those that it lists are refused. Prints its port;
`GET /control` shows all it holds, `POST /control` sets how it fails.
"""

import email
import email.policy
import hashlib
import http.server
import json
import re
import sys

KEY = "secret-key-of-a-test"
EXTENSIONS = ["csv", "json", "jsonl", "ods", "pdf", "txt", "xml", "zip"]


class Portal:
    def __init__(self):
        self.datasets = {}
        self.count = 0
        self.requests = []
        self.fault = {}
        self.extensions = EXTENSIONS
        self.seen = 0

    def identifier(self):
        self.count += 1
        return f"id-{self.count}"

    def resource(self, name, media_type, content):
        slug = re.sub(r"[^a-z0-9.]+", "-", name.lower())
        return {
            "title": slug, "url": f"https://static.portal.example/resources/20260101/{slug}", "filetype": "file",
            "type": "main", "format": slug.rsplit(".", 1)[-1], "mime": media_type, "filesize": len(content),
            "description": None, "schema": None, "extras": {"analysis:checksum": hashlib.sha1(content).hexdigest()},
            "checksum": {"type": "sha1", "value": hashlib.sha1(content).hexdigest()}, "name": name,
            "sha256": hashlib.sha256(content).hexdigest(), "score": 0.5,
        }

    def answer(self, method, path, body, headers):
        parts = [part for part in path.split("?")[0].split("/") if part][2:]
        if headers.get("X-API-KEY") != KEY:
            return 401, {"message": "Unauthorized"}
        if parts in (["me", "datasets"], ["organizations", "org-1", "datasets"]) and method == "GET":
            page = int(re.search(r"[?&]page=(\d+)", path).group(1))
            found = list(self.datasets.values())[page - 1:page]
            return 200, {"data": found, "next_page": "next" if page < len(self.datasets) else None}
        if parts == ["datasets", "extensions"] and method == "GET":
            return 200, self.extensions
        if parts[0] != "datasets":
            return 404, {"message": "Not found"}
        if len(parts) == 1 and method == "POST":
            return self.create(json.loads(body))
        dataset = self.datasets.get(parts[1])
        if dataset is None:
            return 404, {"message": "Dataset not found"}
        return self.change(method, parts[2:], dataset, body, headers)

    def create(self, sent):
        if not sent.get("title") or not sent.get("description"):
            return 400, {"message": "Validation error", "errors": {"title": ["required"]}}
        identifier = self.identifier()
        self.datasets[identifier] = {
            "tags": [], "license": "notspecified", "frequency": "unknown", "extras": {}, "spatial": None,
            "temporal_coverage": None,
        } | sent | {
            "id": identifier, "resources": [], "page": f"https://portal.example/datasets/{identifier}/", "metrics": {"v": 1.5},
        }
        return 201, self.datasets[identifier]

    def change(self, method, parts, dataset, body, headers):
        if not parts and method == "GET":
            return 200, dataset
        if not parts and method == "PUT":
            sent = json.loads(body)
            for name in ("tags", "license", "frequency", "extras", "spatial", "temporal_coverage", "description", "title"):
                dataset[name] = sent.get(name) or ([] if name == "tags" else {} if name == "extras" else None)
            return 200, dataset
        if parts[-1:] == ["upload"] and uploaded(body, headers)[0].rsplit(".", 1)[-1] not in self.extensions:
            return 400, {"message": "Unsupported file type"}
        if parts == ["upload"] and method == "POST":
            resource = self.resource(*uploaded(body, headers)) | {"id": self.identifier()}
            dataset["resources"].insert(0, resource)
            return 201, resource
        resource = next((one for one in dataset["resources"] if one["id"] == parts[1]), None)
        if parts[0] != "resources" or resource is None:
            return 404, {"message": "Resource does not exist"}
        if parts[2:] == ["upload"] and method == "POST":
            resource.update(self.resource(*uploaded(body, headers)))
        elif method == "PUT":
            sent = json.loads(body)
            for name in ("title", "description", "type", "format", "mime", "schema", "checksum"):
                resource[name] = sent.get(name)
        return 200, resource


def uploaded(body, headers):
    head = f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode()
    part = next(email.message_from_bytes(head + body, policy=email.policy.HTTP).iter_parts())
    assert part.get_param("name", header="content-disposition") == "file"
    content = part.get_payload(decode=True)
    return part.get_filename(), part.get_content_type(), content


class Handler(http.server.BaseHTTPRequestHandler):
    portal = Portal()

    def log_message(self, *arguments):
        pass

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/control":
            return self.control(body)
        portal = self.portal
        portal.seen += 1
        portal.requests.append(f"{self.command} {self.path}")
        mode = portal.fault.get("mode") if portal.seen == portal.fault.get("at") else portal.fault.get("always")
        if mode == "cut before":
            return self.cut()
        if mode in ("429", "500", "503"):
            return self.send(int(mode), {"message": "later"}, {"Retry-After": "0"})
        if mode == "redirect":
            return self.send(308, {}, {"Location": portal.fault["to"] + self.path})
        if mode == "echo":
            return self.send(400, {"message": f"{self.command} {self.path} {dict(self.headers)}"})
        if mode == "html":
            return self.send(200, None, {}, b"<html>")
        status, answer = portal.answer(self.command, self.path, body, self.headers)
        if mode == "cut after":
            return self.cut()
        if mode == "502 after":
            return self.send(502, {"message": "bad gateway"})
        self.send(status, answer)

    do_GET = do_POST = do_PUT = do_DELETE = handle_any

    def control(self, body):
        if self.command == "POST":
            command = json.loads(body)
            if command.pop("reset", False):
                Handler.portal = Portal()
            self.portal.extensions = command.pop("extensions", EXTENSIONS)
            for identifier, changes in command.pop("edit", {}).items():
                self.portal.datasets[identifier].update(changes)
            self.portal.fault, self.portal.seen, self.portal.requests = command, 0, []
        self.send(200, {"datasets": self.portal.datasets, "requests": self.portal.requests})

    def cut(self):
        self.close_connection = True
        self.connection.shutdown(2)

    def send(self, status, value, headers={}, body=None):
        body = json.dumps(value).encode() if body is None else body
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
sys.stdin.close()
server.serve_forever()
