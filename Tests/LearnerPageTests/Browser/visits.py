"""What a SCO says to an LMS, visit by visit: each function is one scenario and returns what it saw."""

import re

from browser import settle

# What depends on the clock or on the fonts of the machine, and what stands for it in a log.
VARYING = [
    (re.compile(r"(session_time) \d{4}:\d\d:\d\d\.\d\d$"), r"\1 HHHH:MM:SS.SS"),
    (re.compile(r"(session_time) PT(\d+H)?(\d+M)?\d+\.\d\dS$"), r"\1 DURATION"),
    (re.compile(r"(location) [1-9]\d?$"), r"\1 PLACE"),
    (re.compile(r"(suspend_data 1;\d+);(?!0+( |;|$))[0-9a-f]+"), r"\1;SEEN"),
    (re.compile(r"(progress_measure) 0\.[0-9]+$"), r"\1 PART"),
    (re.compile(r"(interactions\.\d+\.time) \d\d:\d\d:\d\d$"), r"\1 HH:MM:SS"),
    (re.compile(r"(timestamp) \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$"), r"\1 TIMESTAMP"),
]


class Visit:
    """A page inside the recording LMS."""

    def __init__(self, browser, page_name, store=None, refused=(), broken=False, lms="lms.html"):
        self.tab = browser.tab()
        self.tab.clock.install(time=0)
        self.tab.goto(browser.address(lms))
        self.tab.evaluate(
            "([kept, refusals, broken]) => { Object.assign(store, kept); refused = refusals; isBroken = broken }",
            [store or {}, list(refused), broken],
        )
        self.tab.evaluate("address => launch(address)", browser.address(page_name + "/index.html"))
        self.sco = self.tab.wait_for_selector("#sco").content_frame()
        self.sco.wait_for_selector("main")
        # Scripts run once all of the page is there.
        self.sco.wait_for_load_state("load")
        settle(self.tab)

    def scroll(self, share):
        self.sco.evaluate("share => scrollTo({top: share * document.body.scrollHeight, behavior: 'instant'})", share)
        settle(self.tab)

    def wait(self, milliseconds):
        self.tab.clock.run_for(milliseconds)
        settle(self.tab)

    def hide(self):
        self.sco.evaluate(
            "() => { Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});"
            " document.dispatchEvent(new Event('visibilitychange')); }"
        )

    def accept_all(self):
        self.tab.evaluate("() => { refused = [] }")

    def calls(self):
        """The calls since the last time, without what varies."""
        calls = [" ".join(call) for call in self.tab.evaluate("() => log.splice(0)")]
        for pattern, word in VARYING:
            calls = [pattern.sub(word, call) for call in calls]
        return calls

    def store(self):
        return self.tab.evaluate("() => store")

    def leave(self):
        self.tab.evaluate("() => leave()")
        return self.calls()

    def close(self):
        self.tab.context.close()


def first_visit_then_resumed_and_finished(browser):
    first = Visit(browser, "long")
    seen = {"start": first.calls()}
    first.scroll(0.5)
    first.wait(15_000)
    seen["beat"] = first.calls()
    first.hide()
    seen["hidden"] = first.calls()
    first.wait(1_000)
    seen["leave"] = first.leave()
    store = first.store()
    first.close()

    second = Visit(browser, "long", store)
    seen["second start"] = second.calls()
    seen["second scrolled"] = second.sco.evaluate("() => scrollY > 300")
    seen["second notice"] = second.sco.is_visible("[data-resumed]")
    second.sco.click("[data-resumed] button")
    settle(second.tab)
    seen["second back at start"] = second.sco.evaluate("() => scrollY === 0")
    second.scroll(1)
    second.wait(1_000)
    seen["end seen for a second"] = [call for call in second.calls() if "completed" in call]
    second.wait(1_500)
    seen["completed"] = second.calls()
    seen["second leave"] = second.leave()
    store = second.store()
    second.close()

    third = Visit(browser, "long", store)
    third.wait(20_000)
    seen["third"] = third.calls()
    seen["third leave"] = third.leave()
    seen["final status"] = third.store()["cmi.core.lesson_status"]
    third.close()
    return seen


def short_page(browser):
    visit = Visit(browser, "short")
    visit.wait(2_500)
    seen = {"calls": visit.calls(), "leave": visit.leave(), "memory": visit.store()["cmi.suspend_data"]}
    visit.close()
    return seen


def scored_page(browser):
    """The score comes with the end of the page, and says how much of it was seen."""
    visit = Visit(browser, "scored")
    seen = {"start": [call for call in visit.calls() if "score" in call]}
    visit.scroll(1)
    visit.wait(2_500)
    calls = visit.calls()
    skipped = visit.store()["cmi.core.score.raw"]
    seen["end"] = [call for call in calls if "status" in call or "score.m" in call]
    seen["skipped pieces count"] = 0 < int(skipped) < 100
    for step in range(20):
        visit.scroll(step / 20)
    visit.wait(15_000)
    seen["read"] = [call for call in visit.calls() if "score" in call]
    visit.close()
    return seen


def refusing_lms(browser):
    visit = Visit(browser, "long", refused=["LMSSetValue", "LMSCommit"])
    seen = {"refused": visit.calls()}
    visit.wait(15_000)
    seen["asked again"] = visit.calls()
    visit.accept_all()
    visit.wait(15_000)
    seen["accepted"] = visit.calls()
    visit.wait(15_000)
    seen["nothing left"] = visit.calls()
    visit.close()
    return seen


def lms_that_begins_late(browser):
    visit = Visit(browser, "long", refused=["LMSInitialize"])
    seen = {"refused": visit.calls()}
    visit.scroll(1)
    visit.wait(3_000)
    visit.accept_all()
    visit.wait(15_000)
    seen["accepted"] = visit.calls()
    visit.close()
    return seen


def broken_lms(browser):
    visit = Visit(browser, "long", broken=True)
    visit.scroll(1)
    visit.wait(20_000)
    title = visit.sco.inner_text("h1")
    visit.tab.evaluate("() => leave()")
    visit.close()
    return {"title": title}


def changed_page(browser):
    """What an earlier visit left of another version of the page, or of another tool, is passed over."""
    kept = {"cmi.core.lesson_status": "incomplete", "cmi.core.lesson_location": "9"}
    seen = {}
    for name, memory in [("changed", "1;999;ff"), ("foreign", '{"a":1}'), ("empty", "")]:
        visit = Visit(browser, "long", dict(kept, **{"cmi.suspend_data": memory}))
        seen[name] = visit.sco.evaluate("() => scrollY")
        visit.close()
    return seen


def parent_of_another_origin(browser):
    """No LMS can be reached through a frame of another origin: the page is read as if there were none."""
    tab = browser.tab()
    tab.goto(browser.address("lms.html").replace("127.0.0.1", "localhost"))
    tab.evaluate("address => launch(address)", browser.address("long/index.html"))
    sco = tab.wait_for_selector("#sco").content_frame()
    sco.wait_for_selector("main")
    settle(tab)
    seen = {"calls": tab.evaluate("() => log"), "title": sco.inner_text("h1")}
    tab.context.close()
    return seen


def window_opened_by_the_lms(browser):
    tab = browser.tab()
    tab.goto(browser.address("lms.html"))
    with tab.expect_popup() as popup:
        tab.evaluate("address => void open(address)", browser.address("long/index.html"))
    popup.value.wait_for_selector("main")
    settle(popup.value)
    seen = {"first call": " ".join(tab.evaluate("() => log[0]"))}
    tab.context.close()
    return seen


def scorm_2004(browser):
    """The same reading as in the first scenario, said in SCORM 2004's words."""
    first = Visit(browser, "modern")
    seen = {"start": first.calls()}
    first.scroll(0.5)
    first.wait(15_000)
    seen["beat"] = first.calls()
    seen["leave"] = first.leave()
    store = first.store()
    first.close()

    second = Visit(browser, "modern", store)
    seen["second start"] = second.calls()
    seen["second scrolled"] = second.sco.evaluate("() => scrollY > 300")
    second.scroll(1)
    second.wait(2_500)
    seen["completed"] = second.calls()
    seen["second leave"] = second.leave()
    store = second.store()
    second.close()

    third = Visit(browser, "modern", store)
    third.wait(20_000)
    third.leave()
    seen["final status"] = third.store()["cmi.completion_status"]
    seen["final progress"] = third.store()["cmi.progress_measure"]
    third.close()
    return seen


def scorm_2004_refusing(browser):
    visit = Visit(browser, "modern", refused=["SetValue", "Commit"])
    visit.calls()
    visit.accept_all()
    visit.wait(15_000)
    seen = {"accepted": visit.calls()}
    visit.close()
    return seen


def scorm_2004_scored(browser):
    """A score with the mastery score that the manifest's objective gives the LMS, and without."""
    seen = {}
    for name, kept in [("none", {}), ("reached", {"cmi.scaled_passing_score": "0.01"}),
                       ("missed", {"cmi.scaled_passing_score": "1"})]:
        visit = Visit(browser, "modern-scored", kept)
        visit.scroll(1)
        visit.wait(2_500)
        visit.leave()
        store = visit.store()
        scaled, raw = float(store["cmi.score.scaled"]), int(store["cmi.score.raw"])
        seen[name] = {
            "consistent": scaled == raw / 100 and 0 < raw < 100, "min": store["cmi.score.min"],
            "max": store["cmi.score.max"], "completion": store["cmi.completion_status"],
            "success": store.get("cmi.success_status", "unknown"),
        }
        visit.close()
    return seen


def time_spent(browser):
    """A minute in sight completes the page, over two visits; time out of sight doesn't count."""
    first = Visit(browser, "timed")
    first.scroll(1)
    first.wait(20_000)
    first.hide()
    first.wait(60_000)
    first.leave()
    store = first.store()
    seconds = int(store["cmi.suspend_data"].split(";")[3])
    seen = {"first": store["cmi.core.lesson_status"], "remembered": 20 <= seconds < 50}
    first.close()
    second = Visit(browser, "timed", store)
    second.wait(1_000)
    seen["too early"] = second.store()["cmi.core.lesson_status"]
    second.wait(60_000 - 1_000 * seconds)
    seen["second"] = second.store()["cmi.core.lesson_status"]
    second.close()
    return seen


def external_activity(browser):
    """The activity elsewhere is opened in one visit and confirmed in another; reading the page doesn't complete it."""
    def shown(visit):
        return [visit.sco.is_visible(part) for part in ("[data-confirm]", "[data-confirmed]")]

    first = Visit(browser, "external")
    first.scroll(1)
    first.wait(5_000)
    seen = {"read": first.store()["cmi.core.lesson_status"], "before": shown(first)}
    first.sco.evaluate("() => document.querySelector('.action').removeAttribute('href')")
    first.sco.click(".action")
    seen["opened"] = shown(first)
    first.leave()
    store = first.store()
    first.close()
    second = Visit(browser, "external", store)
    seen["resumed"] = shown(second) + [second.store()["cmi.core.lesson_status"]]
    second.sco.click("[data-confirm] button")
    settle(second.tab)
    seen["confirmed"] = shown(second) + [second.store()["cmi.core.lesson_status"]]
    seen["focused"] = second.sco.evaluate("() => document.activeElement.textContent")
    second.leave()
    store = second.store()
    second.close()
    third = Visit(browser, "external", store)
    seen["again"] = shown(third) + [third.store()["cmi.core.lesson_status"]]
    third.close()
    return seen


def external_activity_without_one(browser):
    """A page that leads to no activity is read to its end."""
    visit = Visit(browser, "external-none")
    visit.wait(2_500)
    seen = {"status": visit.store()["cmi.core.lesson_status"]}
    visit.close()
    return seen


SCENARIOS = [
    first_visit_then_resumed_and_finished, short_page, scored_page, refusing_lms, lms_that_begins_late, broken_lms,
    changed_page, parent_of_another_origin, window_opened_by_the_lms, scorm_2004, scorm_2004_refusing, scorm_2004_scored,
    time_spent, external_activity, external_activity_without_one,
]
