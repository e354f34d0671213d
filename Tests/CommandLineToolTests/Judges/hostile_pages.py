"""Opens pages made of hostile ones, does to each element what a learner may do, and tells what came of it.

argv: a folder that is served, then the pages in it. Prints one JSON object a page that isn't harmless.
"""

import functools
import http.server
import json
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright

WATCH = """
window.hits = [];
window.PWN = () => window.hits.push("called");
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => window.hits.push(name);
window.open = () => null;
"""
TOUCH = """() => {
    const links = [];
    document.addEventListener("submit", event => event.preventDefault(), true);
    for (const element of document.querySelectorAll("body, body *")) {
        for (const name of ["mouseover", "mouseenter", "pointerenter", "focus", "toggle", "error", "load"])
            element.dispatchEvent(new Event(name));
        if (element.tagName !== "A" && !element.closest("[data-play]")) element.click?.();
        if (element.tagName === "DETAILS") element.open = true;
    }
    return {
        foreign: Array.from(document.querySelectorAll(
            "script:not([src='runtime.js']), object, embed, applet, form, iframe, frame, svg, math, base, video, audio,"
            + " template, noscript, input:not([name^='q']), select, textarea, meta[http-equiv='refresh'], style,"
            + " link:not([href='style.css'])"), part => part.outerHTML.slice(0, 120)),
        attributes: Array.from(document.querySelectorAll("*")).flatMap(part => Array.from(part.attributes)
            .filter(attribute => /^on/i.test(attribute.name)
                || ["style", "srcset", "srcdoc", "formaction", "ping", "background", "autofocus"].includes(attribute.name))
            .map(attribute => part.tagName + " " + attribute.name)),
        links: Array.from(document.querySelectorAll("[href]"), part => part.getAttribute("href"))
            .filter(address => /^\\s*[a-z+.-]*script:|^\\s*data:/i.test(address)),
        clobbered: Array.from(document.querySelectorAll("body [id], body [name]"), part => part.id || part.name)
            .filter(name => name in Document.prototype),
    };
}"""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class PatientServer(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser may leave a page before it has all of it.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def trial(context, address, own):
    asked = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(address)
    found = page.evaluate(TOUCH)
    page.wait_for_timeout(10)
    found["hits"] = page.evaluate("window.hits")
    found["requests"] = [url for url in asked if not url.startswith(own)]
    found["left"] = [] if page.url.split("#")[0] == address else [page.url]
    page.close()
    return {name: what for name, what in found.items() if what}


def main(folder, paths):
    handler = functools.partial(QuietHandler, directory=folder)
    server = PatientServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    own = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context()
        context.add_init_script(WATCH)
        context.route(lambda url: not url.startswith(own), lambda route: route.abort())
        for path in paths:
            found = trial(context, own + path, own)
            if found:
                print(json.dumps({"page": path} | found, sort_keys=True))
        browser.close()


main(sys.argv[1], sys.argv[2:])
