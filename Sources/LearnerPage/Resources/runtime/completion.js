/* ---- What makes the page completed ----
 * A condition: `watch(complete)` calls back once it is met; `memory()` and `recall(text)` carry what was done of it from
 * visit to visit; `progress()` is how much of it was done, 0 to 1; `isMet()`, where there is one, tells whether what is
 * remembered is enough. */

function readToEnd() {
  let waiting = 0;
  let isInSight = false;

  function watch(complete) {
    const mark = document.querySelector("[data-end]");
    if (!mark) return;
    const weigh = () => {
      window.clearTimeout(waiting);
      if (isInSight && document.visibilityState === "visible" && !reading.done) {
        waiting = window.setTimeout(complete, DWELL);
      }
    };
    new IntersectionObserver((changes) => {
      isInSight = changes[changes.length - 1].isIntersecting;
      weigh();
    }).observe(mark);
    document.addEventListener("visibilitychange", weigh);
  }

  return { watch, memory: () => "", recall() {}, progress: shareSeen };
}

/** The page stays in sight for so many seconds, in one visit or in several. */
function timeSpent(needed) {
  let spent = 0;

  function watch(complete) {
    window.setInterval(() => {
      if (document.visibilityState !== "visible" || reading.done) return;
      spent += 1;
      unsent = true;
      if (spent >= needed) complete();
    }, 1000);
  }

  return {
    watch,
    memory: () => String(spent),
    recall(text) { spent += Number(text) || 0; },
    progress: () => spent / needed,
  };
}

/** Each activity elsewhere is opened by its link, then confirmed: 0 untouched, 1 opened, 2 confirmed. */
function externalActivity(parts) {
  const states = parts.map(() => 0);

  function show(part, state) {
    part.querySelector("[data-confirm]").hidden = state !== 1;
    part.querySelector("[data-confirmed]").hidden = state !== 2;
  }

  function watch(complete) {
    const move = (index, state) => {
      if (states[index] >= state) return;
      states[index] = state;
      unsent = true;
      show(parts[index], state);
      if (states.every((each) => each === 2)) complete();
      else send();
    };
    parts.forEach((part, index) => {
      for (const kind of ["click", "auxclick"]) part.querySelector("a").addEventListener(kind, () => move(index, 1));
      part.querySelector("[data-confirm] button").addEventListener("click", () => {
        move(index, 2);
        part.querySelector("[data-confirmed]").focus();
      });
    });
  }

  return {
    watch,
    memory: () => states.join(""),
    recall(text) {
      parts.forEach((part, index) => {
        states[index] = Math.max(states[index], Number(text[index]) || 0);
        show(part, states[index]);
      });
    },
    progress: () => states.reduce((sum, state) => sum + state, 0) / (2 * states.length),
  };
}

/** Enough questions are answered rightly; what they came to is remembered with the answers. */
function answersGiven() {
  const share = () => (answersScore() || 0) / Math.max(passMark, 1);
  return { watch() {}, memory: () => "", recall() {}, progress: () => Math.min(share(), 1), isMet: isPassed };
}

/** The condition that the page asks for, where it has what that needs. */
function conditionOfPage() {
  if (settings.completion === "self-check") return answersGiven();
  const parts = Array.from(document.querySelectorAll("[data-external]"));
  if (settings.completion === "external-activity" && parts.length > 0) return externalActivity(parts);
  if (settings.completion === "time-spent") return timeSpent(Number(settings.seconds));
  return readToEnd();
}

const condition = conditionOfPage();
