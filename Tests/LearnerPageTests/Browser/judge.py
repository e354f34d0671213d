"""Reads the pages of a folder in a browser and prints, as JSON, what happened.

    judge.py FOLDER visits|pages [SCREENSHOTS]
"""

import json
import sys

import answers
import pages
import units
import visits
from browser import Browser


def judge_visits(browser):
    seen = {}
    for scenario in visits.SCENARIOS + answers.SCENARIOS + units.SCENARIOS + answers.UNIT_SCENARIOS:
        seen[scenario.__name__] = scenario(browser)
        complaints = browser.take_complaints()
        # A record store that refuses, or holds nothing yet, is one that the browser complains of.
        if scenario in units.SCENARIOS + answers.UNIT_SCENARIOS:
            complaints = [text for text in complaints if not text.startswith("Failed to load resource")]
        seen[scenario.__name__]["complaints"] = complaints
    return seen


def judge_pages(browser):
    accessible = ("long", "english", "course", "foreign", "single", "external", "unit", "quiz", "quiz-english")
    seen = {
        "accessibility": {
            f"{name} {scheme}": pages.accessibility(browser, name, scheme)
            for name in accessible for scheme in ("light", "dark")
        },
        "frugality": pages.frugality(browser, "long"),
        "overflow": {f"{name} {pixels}": pages.width(browser, name, pixels)
                     for name in accessible for pixels in (320, 1280)},
        "hostile": pages.text(browser, "hostile"),
        "standalone": pages.standalone(browser, "course"),
        "without script": pages.without_script(browser, "long"),
        "questions without script": pages.questions_without_script(browser, "quiz"),
    }
    return dict(seen, complaints=browser.take_complaints())


def main():
    folder, part = sys.argv[1:3]
    browser = Browser(folder)
    try:
        result = judge_visits(browser) if part == "visits" else judge_pages(browser)
        if len(sys.argv) > 3:
            pages.screenshots(browser, ("long", "english", "course", "single", "short", "quiz", "quiz-english"), sys.argv[3])
    finally:
        browser.close()
    print(json.dumps(result, ensure_ascii=False, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
