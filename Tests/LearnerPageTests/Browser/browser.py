"""A headless Chromium and the server it reads from; nothing outside 127.0.0.1 answers."""

import functools
import http.server
import json
import pathlib
import shutil
import threading

from playwright.sync_api import sync_playwright

from lrs import RecordStore

HERE = pathlib.Path(__file__).parent


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder's files, and the record store below /lrs/ to pages of any origin."""

    store = RecordStore()

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.answer_for_the_store() if self.path.startswith("/lrs/") else super().do_GET()

    def do_POST(self):
        self.answer_for_the_store()

    do_PUT = do_POST

    def do_OPTIONS(self):
        self.answer(204, None)

    def answer_for_the_store(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.answer(*self.store.answer(self.command, self.path[len("/lrs/"):], self.headers, body))

    def answer(self, status, content):
        body = b"" if content is None else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, PUT")
        self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Browser:
    """Opens tabs that note each request to another host and each complaint of the page."""

    def __init__(self, folder):
        shutil.copy(HERE / "lms.html", folder)
        handler = functools.partial(QuietHandler, directory=folder)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        self.foreign_requests = []
        self.complaints = []

    def address(self, path):
        return f"http://127.0.0.1:{self.server.server_port}/{path}"

    def tab(self, is_guarded=True, **settings):
        context = self.chromium.new_context(**settings)
        # Under guard, it is the judge and not the server that answers a request's preflight (Fetch section 4.8).
        if is_guarded:
            context.route(lambda address: not self.is_own(address), self.refuse)
        context.on("console", lambda message: self.hear(message.type, message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        return context.new_page()

    def is_own(self, address):
        return address.split("/")[2] in (f"{host}:{self.server.server_port}" for host in ("127.0.0.1", "localhost"))

    def refuse(self, route):
        self.foreign_requests.append(route.request.url)
        route.abort()

    def hear(self, kind, text):
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def take_complaints(self):
        taken, self.complaints = self.complaints, []
        return taken

    def close(self):
        self.chromium.close()
        self.playwright.stop()
        self.server.shutdown()


def settle(tab):
    """Lets the page lay itself out and its observers speak."""
    for _ in range(3):
        tab.evaluate("() => new Promise(done => { const channel = new MessageChannel();"
                     " channel.port1.onmessage = done; channel.port2.postMessage(0); })")
        tab.wait_for_timeout(100)
