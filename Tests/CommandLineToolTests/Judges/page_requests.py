"""Opens pages in Chromium and tells what each asked for: argv are a folder, the window's width, the pages' paths."""

import functools
import http.server
import json
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def measure(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 720})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    # Pictures that load when they are near are seen by who reads to the end.
    page.goto(address)
    page.evaluate("document.querySelectorAll('[loading]').forEach(e => e.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    pictures = page.evaluate("[...document.images].map(e => e.currentSrc.split('/').pop())")
    page.close()
    wanted = {url for url in asked if not url.endswith("/favicon.ico")}
    return {"elements": elements_as_written(browser, address), "requests": len(wanted), "pictures": pictures}


def elements_as_written(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    elements = page.evaluate("document.getElementsByTagName('*').length")
    page.close()
    return elements


class PatientServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser may leave a page before it has all of it.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main(folder, width, paths):
    handler = functools.partial(QuietHandler, directory=folder)
    server = PatientServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = [measure(browser, f"http://127.0.0.1:{server.server_port}/{path}", width) for path in paths]
        browser.close()
    print(json.dumps(found))


main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
