"""What the pages are like by themselves: accessible, frugal, harmless, readable at any width."""

import importlib.resources

from browser import settle

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def accessibility(browser, name, scheme):
    """What axe-core has to say of a page, everything that opens being open."""
    tab = browser.tab(color_scheme=scheme, bypass_csp=True)
    tab.goto(browser.address(name + "/index.html"))
    settle(tab)
    answer_some(tab)
    tab.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
    # What shows up later is judged too.
    tab.evaluate("() => document.querySelectorAll('[data-confirm], [data-confirmed], [data-return]')"
                 ".forEach(part => { part.hidden = false })")
    tab.evaluate(AXE)
    result = tab.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", RULES)
    findings = [
        f"{violation['id']}: {violation['help']} ({node['html'][:120]})"
        for violation in result["violations"] for node in violation["nodes"]
    ]
    passed = len(result["passes"])
    tab.context.close()
    return {"findings": findings, "rules passed": passed > 20}


def frugality(browser, name):
    """The requests of a page before and after its video is asked for."""
    tab = browser.tab()
    asked = []
    tab.on("request", lambda request: asked.append(request.url.split("/", 3)[3]))
    browser.foreign_requests.clear()
    tab.goto(browser.address(name + "/index.html"))
    tab.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    settle(tab)
    before, foreign = sorted(set(asked)), list(browser.foreign_requests)
    tab.click(".still button")
    settle(tab)
    seen = {
        "own": before, "foreign": foreign, "after click": list(browser.foreign_requests),
        "player": tab.get_attribute("iframe", "title"), "focused": tab.evaluate("() => document.activeElement.tagName"),
    }
    browser.take_complaints()
    tab.context.close()
    return seen


def width(browser, name, pixels):
    """How far a page overflows a window, in pixels."""
    tab = browser.tab(viewport={"width": pixels, "height": 640})
    tab.goto(browser.address(name + "/index.html"))
    settle(tab)
    overflow = tab.evaluate("() => document.scrollingElement.scrollWidth - innerWidth")
    tab.context.close()
    return overflow


def text(browser, name):
    """The text of a page's body as the browser understood it, and what it should never hold."""
    tab = browser.tab()
    tab.goto(browser.address(name + "/index.html"))
    settle(tab)
    seen = tab.evaluate("""() => ({
        texts: Array.from(document.querySelectorAll(".body > p"), part => part.textContent),
        title: document.querySelector("h1").textContent,
        hostile: Array.from(document.querySelectorAll(
            "script:not([src='runtime.js']), object, embed, form, iframe, style, [onload], [onerror], [onclick]"),
            part => part.outerHTML),
        links: Array.from(document.links, link => link.protocol).filter(name => !/^https?:$|^mailto:$/.test(name)),
    })""")
    tab.context.close()
    return seen


def standalone(browser, name):
    """The ways through a package that no LMS shows."""
    tab = browser.tab()
    tab.goto(browser.address(name + "/index.html"))
    settle(tab)
    ways = tab.evaluate("() => Array.from(document.querySelectorAll('[data-page] a, nav a'), "
                        "link => link.getAttribute('href'))")
    visible = tab.is_visible("nav")
    tab.context.close()
    return {"ways": ways, "nav is visible": visible}


def without_script(browser, name):
    """What is there when scripts are off."""
    tab = browser.tab(java_script_enabled=False)
    tab.goto(browser.address(name + "/index.html"))
    seen = {"video": tab.get_attribute(".still a", "href"), "notice": tab.is_visible("[data-resumed]")}
    tab.context.close()
    return seen


def answer_some(tab):
    """Answers every question by its first answer, so that some are right and some are wrong."""
    if tab.query_selector("[data-check]"):
        for choice in tab.query_selector_all("fieldset > .choice:first-of-type > input"):
            choice.check()
        tab.click("[data-check]")
        settle(tab)


def questions_without_script(browser, name):
    """What there is of questions when scripts are off."""
    tab = browser.tab(java_script_enabled=False)
    tab.goto(browser.address(name + "/index.html"))
    tab.click("fieldset:nth-of-type(1) summary")
    seen = {
        "button": tab.is_visible("[data-check]"), "said": tab.inner_text(".self-check > noscript"),
        "answer": tab.inner_text("fieldset:nth-of-type(1) details").split("\n"),
    }
    tab.context.close()
    return seen


def screenshots(browser, names, folder):
    for name in names:
        for scheme in ("light", "dark"):
            for label, pixels in (("phone", 375), ("tablet", 768), ("desktop", 1280)):
                tab = browser.tab(color_scheme=scheme, viewport={"width": pixels, "height": 800})
                tab.goto(browser.address(name + "/index.html"))
                settle(tab)
                answer_some(tab)
                tab.screenshot(path=f"{folder}/{name}-{scheme}-{label}.png", full_page=True)
                tab.context.close()
