/* The small LMS: launches a page in its frame, by the standard that is chosen, and shows what it keeps of the learner. */
(function () {
"use strict";

const player = document.getElementById("player");
const frame = document.getElementById("page");
const log = document.getElementById("log");
const settings = player.dataset;
const words = JSON.parse(settings.words);
const memory = "parcours:" + settings.name;
const LINES = 1000; // calls shown at most; the oldest make room

const fields = {};
document.querySelectorAll("[data-field]").forEach((field) => { fields[field.dataset.field] = field; });
const buttons = {};
document.querySelectorAll("[data-do]").forEach((button) => { buttons[button.dataset.do] = button; });

const said = (word) => words[word] || word;
const asTime = (seconds) => {
  const whole = Math.round(seconds);
  const two = (number) => String(number).padStart(2, "0");
  return Math.floor(whole / 3600) + ":" + two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60);
};
const asShare = (value) => (value === undefined || value === "" ? "" : Math.round(Number(value) * 100) + "\u00a0%");

function show(state) {
  for (const [name, field] of Object.entries(fields)) {
    const text = state[name] === undefined || state[name] === "" ? "–" : String(state[name]);
    if (field.textContent !== text) field.textContent = text;
  }
}

function note(call, value, answer) {
  const row = document.createElement("tr");
  for (const text of [call, value, answer]) {
    const cell = row.insertCell();
    const code = document.createElement("code");
    code.textContent = String(text).slice(0, 2000);
    cell.append(code);
  }
  log.append(row);
  while (log.rows.length > LINES) log.rows[0].remove();
  const box = log.closest(".scroll");
  box.scrollTop = box.scrollHeight;
}

/* ---- SCORM: the LMS is an object of this window, and remembers in the browser ---- */

function scorm() {
  let run = null;
  const fresh = () => ({ values: {}, total: 0, visits: 0, isSuspended: false });
  let learner = fresh();
  try {
    learner = Object.assign(fresh(), JSON.parse(window.localStorage.getItem(memory) || "{}"));
  } catch (unreadable) { /* What can't be read is begun anew. */ }

  function keep() {
    try {
      window.localStorage.setItem(memory, JSON.stringify(learner));
    } catch (full) { /* It is remembered until the tab is closed. */ }
  }

  function told(call, value, answer) {
    note(call, value, answer);
    keep();
    refresh();
  }

  function refresh() {
    const values = learner.values;
    const is12 = settings.standard === "scorm-1.2";
    const score = values[is12 ? "cmi.core.score.raw" : "cmi.score.raw"];
    const status = values[is12 ? "cmi.core.lesson_status" : "cmi.completion_status"];
    const time = run ? run.seconds(values[is12 ? "cmi.core.session_time" : "cmi.session_time"] || "") : 0;
    const isOpen = run && run.isOpen();
    show({
      session: said(isOpen ? "open" : learner.visits ? "closed" : "none"), status: status && said(status),
      success: !is12 && values["cmi.success_status"] ? said(values["cmi.success_status"]) : "", score,
      progress: is12 ? "" : asShare(values["cmi.progress_measure"]),
      bookmark: values[is12 ? "cmi.core.lesson_location" : "cmi.location"],
      time: time ? asTime(time) : "", total: asTime(learner.total + (isOpen ? time : 0)), visits: learner.visits,
      answers: run ? run.count() : "",
    });
  }

  return {
    launch() {
      run = window.scormAPI(settings.standard, learner, settings.passing, told);
      window[run.object] = run.api;
      refresh();
      return settings.launch;
    },
    forget() {
      learner = fresh();
      keep();
    },
    refresh,
  };
}

/* ---- cmi5: the LMS is the server, which keeps the records ---- */

function cmi5() {
  const ask = (resource, method) =>
    window.fetch(settings.store + resource, { method: method || "GET" }).then((answer) => answer.json());
  let shown = 0;
  let state = {};

  function refresh() { show(state); }

  const last = (list) => list[list.length - 1];
  function read(record) {
    if (record.calls.length < shown) { log.replaceChildren(); shown = 0; }
    record.calls.slice(shown).forEach((call) => note(...call));
    shown = record.calls.length;
    const all = record.statements.map((text) => JSON.parse(text));
    const verb = (one) => last(one.verb.id.split("/"));
    const of = (...verbs) => all.filter((one) => verbs.includes(verb(one)));
    const kept = JSON.parse(record.kept || "{}");
    const verdict = last(of("passed", "failed"));
    const times = of("terminated").map((one) => duration(one.result && one.result.duration));
    const session = last(of("initialized", "terminated"));
    const scored = last(all.filter((one) => one.result && one.result.score));
    state = {
      session: said(!session ? "none" : verb(session) === "initialized" ? "open" : "closed"),
      status: said(of("completed").length ? "completed" : session ? "incomplete" : "not attempted"),
      success: verdict ? said(verb(verdict)) : "", score: scored ? scored.result.score.raw : "", progress: "",
      bookmark: kept.place, time: times.length ? asTime(last(times)) : "",
      total: asTime(times.reduce((sum, time) => sum + time, 0)), visits: of("initialized").length,
      answers: of("answered").length,
    };
    refresh();
  }

  const units = [86400, 3600, 60, 1];
  function duration(text) {
    const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text || "");
    return parts ? parts.slice(1).reduce((sum, part, index) => sum + Number(part || 0) * units[index], 0) : 0;
  }

  async function listen() {
    let known = "";
    for (;;) {
      try {
        const record = await ask("record?known=" + known);
        if (String(record.version) !== known) read(record);
        known = String(record.version);
      } catch (unreachable) {
        await new Promise((done) => { window.setTimeout(done, 1000); });
      }
    }
  }

  listen();
  return {
    async launch() {
      const begun = await ask("launch", "POST");
      const own = window.location.origin + settings.store;
      const actor = { objectType: "Agent", account: { homePage: window.location.origin, name: "learner-1" } };
      return settings.launch + "?" + new URLSearchParams({
        endpoint: own, fetch: own + "token?launch=" + begun.launch, actor: JSON.stringify(actor),
        registration: begun.registration, activityId: settings.activity,
      });
    },
    forget: () => ask("forget", "POST"),
    refresh,
  };
}

/* ---- Launching and leaving ---- */

const lms = settings.standard === "cmi5" ? cmi5() : scorm();

/** The frame without its page: the page is told that it is left, and says its last words. */
function leave() {
  if (frame.src === "" || frame.getAttribute("src") === "about:blank") return Promise.resolve();
  return new Promise((done) => {
    frame.addEventListener("load", done, { once: true });
    frame.src = "about:blank";
  });
}

async function launch() {
  await leave();
  frame.src = await lms.launch();
  offer(true);
}

function offer(isOpen) {
  buttons.leave.hidden = !isOpen;
  buttons.open.hidden = isOpen;
}

buttons.leave.addEventListener("click", async () => {
  await leave();
  offer(false);
  buttons.open.focus();
  lms.refresh();
});
buttons.open.addEventListener("click", async () => {
  await launch();
  buttons.leave.focus();
});
buttons.forget.addEventListener("click", async () => {
  await leave();
  await lms.forget();
  log.replaceChildren();
  launch();
});

// The site has changed: a package with other bytes is launched anew, and its page comes back to its bookmark.
document.addEventListener("parcours:edition", (event) => {
  const next = event.detail.getElementById("player");
  if (!next || next.dataset.digest === settings.digest) return;
  for (const name of ["digest", "launch", "passing", "activity"]) {
    if (next.dataset[name] === undefined) delete settings[name];
    else settings[name] = next.dataset[name];
  }
  document.querySelector("h1").textContent = event.detail.querySelector("h1").textContent;
  launch();
});

launch();
})();
