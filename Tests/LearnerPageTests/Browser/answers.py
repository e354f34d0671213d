"""What becomes of answers to questions, visit by visit: each function is one scenario and returns what it saw."""

from browser import settle
from units import STORE, Launch, said, steady
from visits import Visit


def choose(frame, *letters):
    """Chooses these answers and no other: letters a question, such as "b", "a", "ac"."""
    for number, wanted in enumerate(letters, 1):
        for choice in frame.query_selector_all(f"fieldset:nth-of-type({number}) input"):
            is_wanted = choice.get_attribute("value") in wanted
            if is_wanted != choice.is_checked() and (is_wanted or choice.get_attribute("type") == "checkbox"):
                choice.set_checked(is_wanted)


def check(frame, tab):
    frame.click("[data-check]")
    settle(tab)
    return frame.inner_text("[data-result]")


def shown(frame):
    """What each question says of its answer, and the letters that are chosen."""
    return frame.evaluate("""() => Array.from(document.querySelectorAll("fieldset"), field =>
        Array.from(field.querySelectorAll(".outcome, .feedback, [data-said], summary"))
            .filter(part => part.checkVisibility()).map(part => part.textContent)
            .concat(Array.from(field.querySelectorAll("input:checked"), input => input.value).join("")))""")


def answered(calls):
    """The calls without those on the page's place."""
    return [call for call in calls if "location" not in call]


def answers_in_scorm_12(browser):
    first = Visit(browser, "quiz")
    sco = first.sco
    seen = {"start": answered(first.calls()), "before": shown(sco)}
    seen["unanswered"] = check(sco, first.tab)
    seen["focused"] = sco.evaluate("() => document.activeElement.id")
    choose(sco, "a", "a", "a")
    seen["missed"] = check(sco, first.tab)
    seen["missed focused"] = sco.evaluate("() => document.activeElement.hasAttribute('data-result')")
    seen["missed shown"] = shown(sco)
    seen["linked"] = sco.evaluate("() => ['fieldset', 'input'].map(name =>"
                                  " document.querySelector(name).getAttribute('aria-describedby'))")
    seen["missed calls"] = answered(first.calls())
    choose(sco, "b")
    seen["changed"] = shown(sco)[0]
    first.leave()
    store = first.store()
    first.close()

    second = Visit(browser, "quiz", store)
    second.calls()
    seen["resumed"] = shown(second.sco)
    choose(second.sco, "b", "a", "ab")
    seen["passed"] = check(second.sco, second.tab)
    seen["passed calls"] = answered(second.calls())
    seen["again"] = check(second.sco, second.tab)
    seen["again calls"] = answered(second.calls())
    choose(second.sco, "a", "b", "c")
    seen["worse"] = check(second.sco, second.tab)
    second.leave()
    store = second.store()
    second.close()
    seen["kept"] = {name: store["cmi.core." + name] for name in ("lesson_status", "score.raw")}
    seen["memory"] = store["cmi.suspend_data"].split(";", 2)[2].split(".", 1)[1]
    seen["interactions"] = sorted(name for name in store if name.endswith(".id"))

    # The same page with other questions: what was answered before is forgotten, what it was worth isn't.
    other = dict(store, **{"cmi.suspend_data": "1;4;0;;x00000000.3.b,a,ab"})
    third = Visit(browser, "quiz", other)
    choose(third.sco, "a", "a", "c")
    check(third.sco, third.tab)
    third.leave()
    seen["kept for other questions"] = [third.store()["cmi.core." + name] for name in ("lesson_status", "score.raw")]
    third.close()
    return seen


def answers_in_scorm_2004(browser):
    visit = Visit(browser, "quiz-modern")
    visit.calls()
    choose(visit.sco, "a", "b", "ac")
    check(visit.sco, visit.tab)
    seen = {"missed": answered(visit.calls())}
    choose(visit.sco, "b", "a")
    check(visit.sco, visit.tab)
    calls = answered(visit.calls())
    seen["passed"] = [call for call in calls if "interactions" not in call]
    seen["added"] = [call for call in calls if "description" in call or ".id " in call or "learner" in call]
    visit.close()
    return seen


def answers_refused(browser):
    """An LMS that has no interactions is asked three times; the learner passes all the same."""
    visit = Visit(browser, "quiz", refused=["cmi.interactions.0.id"])
    choose(visit.sco, "b", "a", "a")
    seen = {"said": check(visit.sco, visit.tab)}
    for _ in range(4):
        visit.wait(15_000)
    calls = visit.calls()
    seen["asked"] = len([call for call in calls if call.endswith("refused")])
    seen["kept"] = [visit.store()["cmi.core." + name] for name in ("lesson_status", "score.raw")]
    visit.close()
    return seen


def answers_before_the_lms(browser):
    """What was answered before the LMS was ready is told once it is."""
    visit = Visit(browser, "quiz", refused=["LMSInitialize"])
    choose(visit.sco, "b", "a", "ab")
    seen = {"said": check(visit.sco, visit.tab)}
    visit.accept_all()
    visit.wait(15_000)
    store = visit.store()
    seen["kept"] = [store["cmi.core.lesson_status"], store["cmi.core.score.raw"]]
    seen["responses"] = [store[f"cmi.interactions.{number}.student_response"] for number in range(3)]
    visit.close()
    return seen


def answers_of_a_read_page(browser):
    """Where reading completes the page, its score waits for that: the LMS would judge by it at once."""
    visit = Visit(browser, "quiz-read")
    choose(visit.sco, "b", "b", "ab")
    check(visit.sco, visit.tab)
    visit.scroll(0)
    before = visit.store()
    seen = {"before": [before["cmi.core.lesson_status"], before.get("cmi.core.score.raw", "none")],
            "response": before["cmi.interactions.0.student_response"]}
    visit.scroll(1)
    visit.wait(2_500)
    after = visit.store()
    seen["after"] = [after["cmi.core.lesson_status"], after["cmi.core.score.raw"]]
    visit.close()
    return seen


def answers_to_other_questions(browser):
    """What was answered to questions that have changed since, or what is no answer at all, is passed over."""
    seen = {}
    for name, answers in [("changed", "x00000000.3.b,a,ab"), ("damaged", "DIGEST.zz.b"), ("cut", "DIGEST.3.b"),
                          ("too many", "DIGEST.99.bbbb,zz,abz,a,b,c")]:
        visit = Visit(browser, "quiz")
        digest = visit.sco.get_attribute("[data-self-check]", "data-self-check")
        visit.close()
        memory = "1;5;0;;" + answers.replace("DIGEST", digest)
        visit = Visit(browser, "quiz", {"cmi.suspend_data": memory})
        letters = [question[-1] for question in shown(visit.sco)]
        seen[name] = letters + [visit.store()["cmi.core.lesson_status"]]
        visit.close()
    return seen


def answers_by_keyboard(browser):
    """Questions are answered, checked and answered again without a pointer, and without an LMS."""
    tab = browser.tab()
    tab.goto(browser.address("quiz-alone/index.html"))
    settle(tab)
    seen = {}
    tab.focus("fieldset:nth-of-type(1) input")
    for key in ["ArrowDown", "Tab", "Space", "Tab", "Space", "Tab", "Space", "Tab", "Tab"]:
        tab.keyboard.press(key)
    seen["on the button"] = tab.evaluate("() => document.activeElement.textContent")
    tab.keyboard.press("Enter")
    settle(tab)
    seen["result"] = tab.evaluate("() => document.activeElement.textContent")
    seen["shown"] = shown(tab)
    tab.keyboard.press("Tab")
    seen["after the result"] = tab.evaluate("() => document.activeElement.textContent")
    tab.context.close()
    return seen


def cmi5_answers(browser):
    """A launch that ends on too few right answers has failed, once; the next one passes."""
    mastery = {"masteryScore": 0.6, "moveOn": "CompletedAndPassed"}
    first = Launch(browser, "quiz-unit", launch_data=mastery)
    first.expect("PUT reading")
    choose(first.tab, "a", "b", "ac")
    check(first.tab, first.tab)
    seen = {"missed": first.expect("PUT reading")}
    choose(first.tab, "a", "a")
    check(first.tab, first.tab)
    first.expect("PUT reading")
    seen["leave"] = first.leave("POST failed terminated")
    seen["answer"] = steady(said("answered")[2])
    seen["failed"] = steady(said("failed")[0])
    kept = {"state": STORE.state, "statements": STORE.statements}

    second = Launch(browser, "quiz-unit", launch_data=mastery, **kept)
    second.expect("PUT reading")
    seen["resumed"] = [question[-1] for question in shown(second.tab)]
    choose(second.tab, "b")
    check(second.tab, second.tab)
    seen["passed"] = second.expect("PUT reading")
    second.leave()
    seen["verdict"] = steady(said("passed")[0])["result"]
    verbs = [one["verb"]["id"].rsplit("/", 1)[1] for one in STORE.statements]
    seen["verbs"] = [verb for verb in verbs if verb != "answered"]
    return seen


def cmi5_answers_refused(browser):
    """A store that finds fault with answers gets the verdict without them."""
    launch = Launch(browser, "quiz-unit", refused=["POST answered answered answered completed passed"])
    launch.expect("PUT reading")
    STORE.refusal = 400
    choose(launch.tab, "b", "a", "ab")
    seen = {"said": check(launch.tab, launch.tab)}
    launch.expect("POST answered answered answered completed passed refused")
    launch.wait(15_000)
    seen["heard"] = launch.expect("PUT reading")
    launch.leave()
    return seen


def cmi5_answers_reviewed(browser):
    """Who reviews is not assessed, and may answer for the pleasure of it."""
    launch = Launch(browser, "quiz-unit", launch_data={"launchMode": "Review"})
    launch.expect("POST initialized")
    choose(launch.tab, "a", "b", "c")
    seen = {"said": check(launch.tab, launch.tab)}
    launch.wait(15_000)
    seen["heard"] = launch.leave()
    return seen


SCENARIOS = [
    answers_in_scorm_12, answers_in_scorm_2004, answers_refused, answers_before_the_lms, answers_of_a_read_page,
    answers_to_other_questions, answers_by_keyboard,
]
UNIT_SCENARIOS = [cmi5_answers, cmi5_answers_refused, cmi5_answers_reviewed]
