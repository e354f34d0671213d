"""Takes the documentation's pictures: argv are a folder with an `export` and an unpacked `package`, and this folder."""

import functools
import http.server
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright

# The page, the picture's name, the colour scheme, the window.
PICTURES = [
    ("package/index.html", "learner-course", "light", (1280, 900)),
    ("package/formation-623.html", "learner-page", "light", (1280, 900)),
    ("package/formation-623.html", "learner-page-tablet", "dark", (768, 1000)),
    ("package/formation-623.html", "learner-page-phone", "light", (375, 760)),
    ("package/formation-623.html", "learner-page-phone-dark", "dark", (375, 760)),
    ("export/index.html", "export-overview", "light", (800, 640)),
    ("export/index.html", "export-overview-phone-dark", "dark", (375, 760)),
]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def main(source, folder):
    handler = functools.partial(QuietHandler, directory=source)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for page, name, scheme, (width, height) in PICTURES:
            tab = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            tab.goto(f"http://127.0.0.1:{server.server_port}/{page}")
            tab.wait_for_load_state("networkidle")
            tab.screenshot(path=f"{folder}/{name}.png")
            tab.close()
        browser.close()


main(sys.argv[1], sys.argv[2])
