"""Runs `parcours preview` on a site and looks at it in Chromium, as its users do. Prints what was seen, as JSON.

Usage: look_at_preview.py PROGRAM SITE pages|visits|edits [FOLDER_FOR_SCREENSHOTS]
"""

import importlib.resources
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import zipfile

from playwright.sync_api import sync_playwright

from preview_program import PreviewProgram

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STOPS = """() => Array.from(document.querySelectorAll("a, button, summary, [tabindex='0'], iframe"))
    .filter(part => part.checkVisibility()).length"""
HIDDEN = """() => { const part = document.activeElement;
    return part === document.body || part.tagName === "IFRAME"
        || (part.matches(":focus-visible") && getComputedStyle(part).outlineStyle !== "none") ? 0 : 1; }"""
# What browsers say of a frame that shares its page's origin, and of a record store that holds nothing yet.
USUAL = ("An iframe which has both allow-scripts and allow-same-origin", "Failed to load resource: the server responded "
         "with a status of 404")


class Browser:
    def __init__(self, playwright, preview):
        self.chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        self.preview = preview
        self.foreign, self.complaints = set(), []

    def tab(self, **settings):
        context = self.chromium.new_context(**settings)
        context.on("request", lambda request: self.note(request.url))
        context.on("console", lambda message: self.hear(message.type, message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        return context.new_page()

    def note(self, address):
        own = (self.preview.address, self.preview.learners, "data:", "about:", "blob:")
        if not address.startswith(own):
            self.foreign.add(address)

    def hear(self, kind, text):
        if kind in ("error", "warning") and not text.startswith(USUAL):
            self.complaints.append(text)


def pages(browser, pictures):
    preview = browser.preview
    places = {name or "modules": preview.address + name for name in
              ("", "learners", "dataset", "feed", "timeline", "diagnostics")}
    places |= {"player": preview.learners + "scorm-1.2/formation-623",
               "course": preview.learners + "scorm-2004-4th/parcours-accessibilite",
               "unit": preview.learners + "cmi5/formation-618"}
    seen = {"findings": [], "overflow": [], "unfocused": 0, "keyboard": [], "headings": {}}
    for scheme in ("light", "dark"):
        for name, address in places.items():
            # A window of 1280 pixels at 400 % has 320 of them (WCAG 2.2, 1.4.10).
            narrow = browser.tab(color_scheme=scheme, viewport={"width": 320, "height": 800})
            narrow.goto(address)
            wide = narrow.evaluate("() => document.scrollingElement.scrollWidth - innerWidth")
            seen["overflow"] += [f"{name}: {wide}"] if wide > 0 else []
            stops = narrow.evaluate(STOPS)
            reached = 0
            for _ in range(stops + 1):
                narrow.keyboard.press("Tab")
                seen["unfocused"] += narrow.evaluate(HIDDEN)
                reached += narrow.evaluate("() => document.activeElement !== document.body")
            seen["keyboard"] += [] if reached >= stops else [f"{name}: {reached} of {stops}"]
            narrow.context.close()
            # The page's own policy refuses axe-core too.
            tab = browser.tab(color_scheme=scheme, viewport={"width": 1280, "height": 900}, bypass_csp=True)
            tab.goto(address)
            tab.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)")
            tab.evaluate(AXE)
            result = tab.evaluate(
                "tags => axe.run({exclude: ['iframe']}, {runOnly: {type: 'tag', values: tags}})", RULES)
            seen["findings"] += [f"{name} {scheme}: {found['id']}: {found['nodes'][0]['html']}"
                                 for found in result["violations"]]
            seen["headings"][name] = tab.eval_on_selector_all("h1, h2", "all => all.map(part => part.textContent)")
            if pictures:
                tab.screenshot(path=f"{pictures}/{name}-{scheme}.png", full_page=True)
            tab.context.close()
    seen["facts"] = facts(browser)
    seen["table"] = table(browser)
    seen["entry"] = entry(browser)
    seen["french"] = french(browser)
    return seen


def french(browser):
    """The preview's own words in French, whatever the language of the content."""
    with PreviewProgram(sys.argv[1], sys.argv[2], "--language", "fr") as preview:
        tab = browser.tab()
        tab.goto(preview.address)
        browser.foreign = {address for address in browser.foreign if not address.startswith(preview.address)}
        seen = {"language": tab.evaluate("() => document.documentElement.lang"),
                "ways": tab.locator("nav a").all_inner_texts(), "lead": tab.locator(".lead").inner_text()}
        tab.context.close()
        browser.foreign = {address for address in browser.foreign if not address.startswith(preview.address)}
        return seen


def facts(browser):
    tab = browser.tab()
    tab.goto(browser.preview.address)
    card = tab.locator("#course-2-formation-623")
    card.locator("summary").press("Enter")
    picture = card.locator("img")
    return {
        "states": [text.split(" ·")[0] for text in tab.locator(".cards .state").all_inner_texts()],
        "picture": picture.evaluate("image => [image.complete && image.naturalWidth > 0, image.alt]"),
        "duration": card.locator("dl > div", has_text="duration").inner_text().split("\n"),
    }


def table(browser):
    tab = browser.tab()
    tab.goto(browser.preview.address + "dataset")
    column = lambda name: tab.evaluate(
        """name => { const table = document.getElementById("rows");
            const heads = Array.from(table.tHead.rows[0].cells, head => head.textContent);
            return Array.from(table.tBodies[0].rows, row => row.cells[heads.indexOf(name)].textContent); }""", name)
    head = tab.locator("th", has_text="duree_max_minutes")
    head.locator("button").press("Enter")
    rising = [column("duree_max_minutes"), head.get_attribute("aria-sort")]
    head.locator("button").press("Space")
    return {"rising": rising, "falling": [column("duree_max_minutes"), head.get_attribute("aria-sort")],
            "dictionary": tab.locator(".dictionary dt").count() == tab.locator("#rows th").count()}


def entry(browser):
    tab = browser.tab()
    tab.goto(browser.preview.address + "feed")
    article = tab.locator("article", has_text="Écrire pour être compris")
    article.locator("summary").press("Enter")
    inside = article.frame_locator("iframe")
    return {"titles": tab.locator("article h3").all_inner_texts(), "starts": inside.locator("h2").first.inner_text(),
            "pictures": article.locator("img").evaluate_all("all => all.map(image => image.naturalWidth > 0)")}


def state(tab):
    """What the platform knows, without times."""
    names = ("session", "status", "success", "score", "progress", "bookmark", "visits", "answers")
    return " · ".join(tab.locator(f"[data-field={name}]").inner_text().replace("\u00a0", " ") for name in names)


def calls(tab):
    """What was said, without times and what varies with the window."""
    rows = tab.eval_on_selector_all("#log tr", "rows => rows.map(row => Array.from(row.cells, cell => cell.textContent))")
    said = [re.sub(r'(session_time|location|suspend_data|progress_measure) = .*|"(place|memory)":"[^"]*"', r"\1\2",
                   " ".join(row[:2])).strip() + " → " + row[2] for row in rows]
    # A slow machine has the page say some of it again.
    return list(dict.fromkeys(said))


def read_to_end(tab):
    tab.frame_locator("#page").locator("[data-end]").scroll_into_view_if_needed()


def visit(browser, standard, pictures):
    tab = browser.tab(viewport={"width": 1280, "height": 900})
    tab.goto(f"{browser.preview.learners}{standard}/formation-618")
    tab.wait_for_function("() => document.querySelector('[data-field=session]').textContent === 'open'")
    seen = {"begun": state(tab)}
    read_to_end(tab)
    tab.wait_for_function("() => document.querySelector('[data-field=status]').textContent === 'completed'")
    seen["read"] = re.sub(r"· \d+ ·", "· … ·", state(tab), count=1)
    if pictures:
        tab.screenshot(path=f"{pictures}/visit-{standard}.png", full_page=True)
    leave = tab.locator("[data-do=leave]")
    leave.press("Enter")
    tab.wait_for_function("() => document.querySelector('[data-field=session]').textContent === 'ended'")
    # What a page tells a record store at last can come after the session's end is shown.
    for _ in range(200 if standard == "cmi5" else 0):
        if any("terminated" in said for said in calls(tab)):
            break
        tab.wait_for_timeout(50)
    seen["calls"] = calls(tab)
    seen["focus"] = tab.evaluate("() => document.activeElement.dataset.do")
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => document.querySelector('[data-field=session]').textContent === 'open'")
    seen["back"] = re.sub(r"· \d+ ·", "· … ·", state(tab), count=1)
    tab.locator("[data-do=forget]").press("Enter")
    tab.wait_for_function("() => document.querySelector('[data-field=visits]').textContent === '1'"
                          " && document.querySelector('[data-field=session]').textContent === 'open'")
    seen["forgotten"] = state(tab)
    tab.context.close()
    return seen


def answers(browser):
    """A page with questions, in a package that asks for a score."""
    tab = browser.tab(viewport={"width": 1280, "height": 900})
    tab.goto(browser.preview.learners + "scorm-2004-4th/formation-623")
    page = tab.frame_locator("#page")
    fieldsets = page.locator("fieldset")
    for index in range(fieldsets.count()):
        fieldsets.nth(index).locator("input").first.check()
    page.locator("[data-check], .self-check button").first.click()
    tab.wait_for_function("() => document.querySelector('[data-field=answers]').textContent !== '0'")
    return {"answers": tab.locator("[data-field=answers]").inner_text()}


def visits(browser, pictures):
    standards = ("scorm-1.2", "scorm-2004-4th", "cmi5")
    seen = {standard: visit(browser, standard, pictures) for standard in standards}
    seen["answers"] = answers(browser)
    seen["ways"] = ways(browser)
    seen["bytes"] = same_bytes(browser.preview)
    return seen


def same_bytes(preview):
    """How many files of packages are served, and which of them are others than an export has."""
    served, others = 0, []
    with tempfile.TemporaryDirectory() as folder:
        formats = ["scorm-1.2", "scorm-2004-4th", "cmi5"]
        chosen = [part for name in formats for part in ("--format", name)]
        subprocess.run([sys.argv[1], "export", sys.argv[2], "--as-of", "2026-11-16", "--journal", folder + "/journal",
                        "--output", folder + "/export", *chosen], check=True, capture_output=True)
        for package in sorted(pathlib.Path(folder, "export").glob("*/*.zip")):
            with zipfile.ZipFile(package) as files:
                for name in files.namelist():
                    address = f"{preview.learners}{package.parent.name}/{package.stem}/files/{name}"
                    served += 1
                    if urllib.request.urlopen(address).read() != files.read(name):
                        others.append(address)
    return {"others": others, "served": served > 100}


def ways(browser):
    """From a module to its page, and from a standard to the next, by the links alone."""
    tab = browser.tab()
    tab.goto(browser.preview.address)
    tab.locator("#course-2-formation-618 a").press("Enter")
    tab.wait_for_url("**/scorm-1.2/formation-618")
    tab.get_by_role("link", name="cmi5").press("Enter")
    tab.wait_for_url("**/cmi5/formation-618*")
    tab.get_by_role("link", name="Timeline").press("Enter")
    tab.wait_for_url("**/timeline")
    tab.goto(browser.preview.learners + "scorm-1.2/parcours-accessibilite")
    return tab.get_by_role("navigation", name="Pages of the package").locator("a").all_inner_texts()


def edits(browser, pictures):
    site = pathlib.Path(sys.argv[2])
    page = site / "content/fr/actualites/posts/module-1-situations-de-handicap.md"
    page = page if page.exists() else next(site.glob("content/**/module-1-situations-de-handicap*"))
    page = page if page.is_file() else next(page.glob("*.md"))
    tab = browser.tab(viewport={"width": 1280, "height": 700})
    tab.goto(browser.preview.address)
    card = tab.locator("#course-2-formation-618")
    card.locator("summary").press("Enter")
    card.scroll_into_view_if_needed()
    tab.evaluate("() => window.scrollBy(0, 200)")
    place = lambda: tab.evaluate("""() => { const card = document.getElementById("course-2-formation-618");
        return [card.querySelector("details").open, document.activeElement === card.querySelector("summary"),
                Math.round(card.getBoundingClientRect().top)]; }""")
    before = place()
    learner = browser.tab(viewport={"width": 1280, "height": 700})
    learner.goto(browser.preview.learners + "scorm-1.2/formation-618")
    learner.wait_for_function("() => document.querySelector('[data-field=session]').textContent === 'open'")
    text = page.read_text()
    page.write_text(text.replace("Le handicap n’est pas dans la personne", "Une phrase neuve, et le reste"))
    inside = learner.frame_locator("#page")
    inside.get_by_text("Une phrase neuve").wait_for()
    seen = {"visits": learner.locator("[data-field=visits]").inner_text()}
    card_page = next(path for path in site.glob("content/**/*.md") if "Comprendre les situations de handicap" in
                     path.read_text())
    card_page.write_text(card_page.read_text().replace(
        "Comprendre les situations de handicap", "Comprendre, puis agir sur les situations de handicap"))
    card.get_by_text("Comprendre, puis agir").first.wait_for()
    seen["kept"] = place() == before and before[:2] == [True, True]
    seen["told"] = tab.locator("#news").inner_text()
    seen |= broken(tab, site, pictures)
    return seen


def broken(tab, site, pictures):
    """A configuration that can't be read: why, where, and what was there before."""
    configuration = site / "parcours.yml"
    good = configuration.read_text()
    configuration.write_text(good + "\nlicense: etalab-2.0\n")
    alert = tab.get_by_role("alert")
    alert.wait_for()
    seen = {"alert": alert.inner_text(), "cards": tab.locator(".cards > li").count()}
    alert.get_by_role("link").press("Enter")
    tab.wait_for_url("**/diagnostics")
    seen["summary"] = tab.locator(".lead").inner_text()
    seen["problem"] = tab.locator(".problems > li").first.inner_text().split("\n")
    seen["file"] = tab.locator("main h2").first.inner_text()
    if pictures:
        tab.screenshot(path=f"{pictures}/broken.png", full_page=True)
    configuration.write_text(good)
    alert.wait_for(state="detached")
    seen["mended"] = tab.locator(".lead").inner_text()
    return seen


def main():
    program, site, part = sys.argv[1:4]
    pictures = sys.argv[4] if len(sys.argv) > 4 else None
    with PreviewProgram(program, site) as preview, sync_playwright() as playwright:
        browser = Browser(playwright, preview)
        seen = {"pages": pages, "visits": visits, "edits": edits}[part](browser, pictures)
        seen |= {"foreign": sorted(browser.foreign), "complaints": list(browser.complaints)}
        # Pages that wait for the site to change don't keep it from ending.
        seen |= {"ended": preview.end()}
        browser.chromium.close()
    print(json.dumps(seen, ensure_ascii=False, indent=1, sort_keys=True))


main()
