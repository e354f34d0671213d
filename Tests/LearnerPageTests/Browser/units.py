"""What an assignable unit says to its record store, launch by launch: each function is one scenario."""

import json
import re
from urllib.parse import urlencode

from browser import QuietHandler, settle
from lrs import REGISTRATION

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "1234"}}
STORE = QuietHandler.store
PATIENCE = 100  # looks at the store's log before a request counts as lost


class Launch:
    """A page as an LMS launches it; its record store is of another origin."""

    def __init__(self, browser, page_name, refused=(), **kept):
        STORE.begin(**kept)
        STORE.refused = set(refused)
        self.tab = browser.tab(is_guarded=False)
        self.tab.clock.install(time=0)
        store = browser.address("lrs/").replace("127.0.0.1", "localhost")
        self.tab.goto(browser.address(page_name + "/index.html") + "?" + urlencode({
            "endpoint": store.rstrip("/"), "fetch": store + "token", "actor": json.dumps(ACTOR),
            "registration": REGISTRATION, "activityId": "https://lms.example/activities/1",
        }))
        settle(self.tab)

    def expect(self, entry):
        """Waits until the store has heard something, then gives all that it has heard since the last time."""
        for _ in range(PATIENCE):
            if entry in STORE.log:
                break
            self.tab.wait_for_timeout(50)
        settle(self.tab)
        heard, STORE.log = STORE.log, []
        return heard

    def scroll(self, share):
        self.tab.evaluate("share => scrollTo({top: share * document.body.scrollHeight, behavior: 'instant'})", share)
        settle(self.tab)

    def wait(self, milliseconds):
        self.tab.clock.run_for(milliseconds)
        settle(self.tab)

    def leave(self, entry="POST terminated"):
        self.tab.goto("about:blank")
        heard = self.expect(entry)
        self.tab.context.close()
        return heard


def steady(statement):
    """A statement without what changes from run to run."""
    text = json.dumps(statement)
    text = re.sub(r'"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"', '"UUID"', text)
    text = re.sub(r'"PT(\d+H)?(\d+M)?\d+\.\d\dS"', '"DURATION"', text)
    text = re.sub(r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"', '"TIMESTAMP"', text)
    return json.loads(text)


def said(*names):
    """The store's statements with these verbs."""
    return [one for one in STORE.statements if one["verb"]["id"].rsplit("/", 1)[1] in names]


def cmi5_started_resumed_and_finished(browser):
    first = Launch(browser, "unit")
    seen = {"start": first.expect("PUT reading")}
    seen["way back"] = first.tab.get_attribute("[data-return] a", "href")
    first.scroll(0.5)
    first.wait(15_000)
    seen["beat"] = first.expect("PUT reading")
    seen["leave"] = first.leave()
    kept = {"state": STORE.state, "statements": STORE.statements}
    seen["state"] = dict(kept["state"], place=kept["state"]["place"] != "0", memory=kept["state"]["memory"][:5])

    second = Launch(browser, "unit", **kept)
    seen["second start"] = second.expect("POST initialized")
    seen["second scrolled"] = second.tab.evaluate("() => scrollY > 300")
    second.scroll(1)
    second.wait(2_500)
    seen["completed"] = second.expect("PUT reading")
    second.wait(15_000)
    seen["second leave"] = second.leave()
    kept = {"state": STORE.state, "statements": STORE.statements}

    third = Launch(browser, "unit", **kept)
    third.scroll(1)
    third.wait(20_000)
    third.leave()
    seen["verbs"] = [one["verb"]["id"].rsplit("/", 1)[1] for one in STORE.statements]
    seen["statements"] = [steady(one) for one in STORE.statements[2:5]]
    return seen


def cmi5_passed(browser):
    """The score is said once it reaches the mastery score, and never as a failure."""
    launch = Launch(browser, "unit-scored", launch_data={"masteryScore": 0.9, "moveOn": "CompletedAndPassed"})
    launch.scroll(1)
    launch.wait(2_500)
    launch.expect("PUT reading")
    seen = {"skipped": len(said("passed", "failed"))}
    for step in range(20):
        launch.scroll(step / 20)
    launch.wait(15_000)
    launch.expect("POST passed")
    launch.leave()
    passed = [steady(one) for one in said("passed", "failed")]
    seen["passed"] = [{"result": one["result"], "context": one["context"]} for one in passed]
    for one in seen["passed"]:
        one["result"]["score"] = 0.9 <= one["result"]["score"]["scaled"] <= 1
    return seen


def cmi5_refused(browser):
    """What the store refuses is kept and sent again; the token is asked for once."""
    launch = Launch(browser, "unit", refused=["POST initialized"])
    seen = {"refused": launch.expect("POST initialized refused")}
    STORE.refused = {"POST completed"}
    launch.scroll(1)
    launch.wait(15_000)
    seen["accepted"] = launch.expect("POST completed refused")
    launch.wait(15_000)
    seen["asked again"] = launch.expect("POST completed refused")
    STORE.refused = set()
    launch.wait(15_000)
    seen["taken"] = launch.expect("PUT reading")
    launch.wait(15_000)
    seen["nothing left"] = launch.expect("nothing")
    seen["leave"] = launch.leave()
    return seen


def cmi5_left_in_mid_read(browser):
    """What waits when the page is closed goes with its last words, and is not said twice by the next visit."""
    launch = Launch(browser, "unit")
    launch.expect("PUT reading")
    STORE.refused = {"POST completed", "PUT reading"}
    launch.scroll(1)
    launch.wait(2_500)
    launch.expect("POST completed refused")
    STORE.refused = set()
    seen = {"leave": sorted(launch.leave("POST completed terminated"))}
    again = Launch(browser, "unit", state=STORE.state, statements=STORE.statements)
    seen["again"] = again.expect("POST initialized")
    again.leave()
    seen["completed"] = len(said("completed"))
    return seen


def cmi5_reviewed(browser):
    """Who browses or reviews is not assessed."""
    launch = Launch(browser, "unit", launch_data={"launchMode": "Review"})
    launch.expect("POST initialized")
    launch.scroll(1)
    launch.wait(20_000)
    return {"heard": launch.leave()}


def cmi5_state_out_of_reach(browser):
    """What an earlier launch kept is not taken for nothing, and so overwritten, because it can't be read just now."""
    kept = {"done": False, "place": "12", "memory": "1;27;fff8000", "said": []}
    launch = Launch(browser, "unit", state=kept, refused=["GET reading"])
    seen = {"refused": launch.expect("GET reading refused")}
    STORE.refused = set()
    launch.wait(15_000)
    seen["accepted"] = launch.expect("PUT reading")
    launch.leave()
    seen["remembered"] = STORE.state["memory"].startswith("1;27;fff")
    return seen


def cmi5_without_launch(browser):
    """A page that no LMS launched, and one whose token was used before, are read in silence."""
    tab = browser.tab()
    tab.goto(browser.address("unit/index.html"))
    settle(tab)
    seen = {"way back": tab.is_visible("[data-return]")}
    tab.context.close()
    STORE.begin()
    launch = Launch(browser, "unit")
    launch.expect("PUT reading")
    launch.tab.reload()
    settle(launch.tab)
    launch.scroll(1)
    launch.wait(40_000)
    # What the page that goes sends and what the one that comes asks for may arrive in either order.
    seen["used token"] = sorted(launch.expect("POST token"))
    seen["title"] = launch.tab.inner_text("h1")
    launch.tab.context.close()
    return seen


SCENARIOS = [
    cmi5_started_resumed_and_finished, cmi5_passed, cmi5_refused, cmi5_left_in_mid_read, cmi5_reviewed,
    cmi5_state_out_of_reach, cmi5_without_launch,
]
