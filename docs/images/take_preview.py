"""Takes the documentation's pictures of the preview: argv are the program, a site and this folder."""

import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

sys.path.append(str(pathlib.Path(__file__).parents[2] / "Tests/CommandLineToolTests/Judges"))
from preview_program import PreviewProgram

# The page, the picture's name, the colour scheme, the window.
PICTURES = [
    ("", "preview-modules", "light", (1280, 900)),
    ("dataset", "preview-dataset", "light", (1280, 900)),
    ("timeline", "preview-timeline-phone-dark", "dark", (375, 760)),
]


def player(browser, preview, name):
    tab = browser.new_page(viewport={"width": 1280, "height": 760})
    tab.goto(preview.learners + "scorm-2004-4th/formation-618")
    tab.frame_locator("#page").locator("[data-end]").scroll_into_view_if_needed()
    tab.wait_for_function("() => document.querySelector('[data-field=status]').textContent === 'completed'")
    tab.frame_locator("#page").locator("h1").scroll_into_view_if_needed()
    tab.screenshot(path=name, full_page=True)
    tab.close()


def main(program, site, folder):
    with PreviewProgram(program, site) as preview, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for page, name, scheme, (width, height) in PICTURES:
            tab = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            tab.goto(preview.address + page)
            if page == "":
                tab.locator("#course-1-formation-634 summary").click()
                tab.locator("#course-1-formation-634").scroll_into_view_if_needed()
                tab.evaluate("() => window.scrollTo(0, 0)")
            tab.screenshot(path=f"{folder}/{name}.png")
            tab.close()
        player(browser, preview, f"{folder}/preview-player.png")
        browser.close()


main(*sys.argv[1:])
