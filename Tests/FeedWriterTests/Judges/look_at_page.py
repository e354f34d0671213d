"""Opens a page in Chromium: what axe-core finds in light and dark, how far it overflows a phone, its discovery links.

Usage: look_at_page.py FOLDER PAGE [FOLDER_FOR_SCREENSHOTS]
"""
import functools
import http.server
import importlib.resources
import json
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class PatientServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser may leave a page before it has all of it.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


server = PatientServer(
    ("127.0.0.1", 0), functools.partial(QuietHandler, directory=sys.argv[1]))
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/{sys.argv[2]}"
seen = {"findings": [], "overflow": [], "asked": [], "complaints": []}
with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
    for scheme in ("light", "dark"):
        for pixels in (320, 1280):
            context = chromium.new_context(
                color_scheme=scheme, viewport={"width": pixels, "height": 800}, bypass_csp=True)
            # A browser asks by itself for the icon of a site, which a folder of feeds doesn't have.
            context.on("console", lambda message: message.location["url"].endswith("/favicon.ico")
                       or seen["complaints"].append(message.text))
            tab = context.new_page()
            tab.on("request", lambda request: seen["asked"].append(request.url.split("/", 3)[3]))
            tab.goto(address)
            if len(sys.argv) > 3:
                tab.screenshot(path=f"{sys.argv[3]}/{scheme}-{pixels}.png", full_page=True)
            tab.evaluate(AXE)
            result = tab.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", RULES)
            seen["findings"] += [f"{violation['id']}: {violation['help']}" for violation in result["violations"]]
            seen["overflow"].append(tab.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
            seen["links"] = tab.evaluate(
                "() => Array.from(document.querySelectorAll('link[rel=alternate]'), "
                "link => link.type + ' ' + link.href)")
            context.close()
    chromium.close()
server.shutdown()
seen["asked"] = sorted(set(seen["asked"]))
print(json.dumps(seen, indent=1))
