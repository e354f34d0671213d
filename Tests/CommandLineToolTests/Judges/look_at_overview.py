"""Opens an export's overview in Chromium, from the disk as its readers do, and tells what a careful reader would.

What axe-core finds in light and dark, phone, desktop and a phone's width at 400 %; what overflows; what is asked for; what
the console complains of; where the Tab key leads; links that lead nowhere.

Usage: look_at_overview.py EXPORT [FOLDER_FOR_SCREENSHOTS]
"""
import importlib.resources
import json
import pathlib
import shutil
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HIDDEN = """() => Array.from(document.querySelectorAll("a, summary"))
    .filter(part => part.matches(":focus") && getComputedStyle(part).outlineStyle === "none").length"""

folder = pathlib.Path(sys.argv[1])
page = (folder / "index.html").resolve().as_uri()
seen = {"findings": [], "overflow": [], "asked": [], "complaints": [], "unfocused": 0}
with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
    for scheme in ("light", "dark"):
        for name, width, zoom in (("phone", 360, 1), ("desktop", 1280, 1), ("zoom", 320, 4)):
            # A window of 1280 pixels at 400 % has 320 of them (WCAG 2.2, 1.4.10).
            context = chromium.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 800}, device_scale_factor=zoom)
            tab = context.new_page()
            tab.on("console", lambda message: seen["complaints"].append(message.text))
            tab.on("request", lambda request: seen["asked"].append(request.url.replace(page, "index.html")))
            tab.goto(page)
            if len(sys.argv) > 2 and name != "zoom":
                tab.screenshot(path=f"{sys.argv[2]}/{scheme}-{name}.png", full_page=False)
            seen["overflow"].append(tab.evaluate("() => document.scrollingElement.scrollWidth - innerWidth"))
            stops = tab.evaluate("() => document.querySelectorAll('a, summary').length")
            reached = []
            for _ in range(stops if name == "phone" else 0):
                tab.keyboard.press("Tab")
                reached.append(tab.evaluate("() => document.activeElement.textContent"))
                seen["unfocused"] += tab.evaluate(HIDDEN)
            if name == "phone":
                seen["keyboard"] = len(reached) == stops and "" not in reached
            context.close()
            # The page's own policy refuses axe-core too.
            context = chromium.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
            tab = context.new_page()
            tab.goto(page)
            tab.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)")
            tab.evaluate(AXE)
            result = tab.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", RULES)
            seen["findings"] += [f"{violation['id']}: {violation['help']}" for violation in result["violations"]]
            links = tab.eval_on_selector_all("a", "all => all.map(link => link.getAttribute('href'))")
            identifiers = tab.eval_on_selector_all("[id]", "all => all.map(part => part.id)")
            context.close()
    chromium.close()
seen["asked"] = sorted(set(seen["asked"]))
seen["lost"] = [link for link in links
                if not (link[1:] in identifiers if link.startswith("#")
                        else (folder / urllib.parse.unquote(link)).is_file())]
seen["absolute"] = [link for link in links if ":" in link or link.startswith("/")]
print(json.dumps(seen, indent=1))
