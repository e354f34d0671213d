"""A headless Chromium and the server it reads from; nothing outside 127.0.0.1 answers."""

import functools
import http.server
import pathlib
import shutil
import threading

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


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

    def tab(self, **settings):
        context = self.chromium.new_context(**settings)
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
        tab.wait_for_timeout(60)
