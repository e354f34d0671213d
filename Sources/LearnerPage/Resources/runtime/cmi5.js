/* ---- cmi5: an assignable unit and its learning record store ----
 * What the LMS launches finds everything in its address (cmi5 section 8.1). Nothing here waits for an answer while
 * the page is being left: what is said then is handed to the browser, which delivers it. */

const XAPI = "https://w3id.org/xapi/cmi5/context/";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const LAUNCH = ["endpoint", "fetch", "actor", "registration", "activityId"];

adapters.cmi5 = {
  find() {
    const address = new URLSearchParams(window.location.search);
    const launch = Object.fromEntries(LAUNCH.map((name) => [name, address.get(name)]));
    return LAUNCH.every((name) => launch[name]) ? launch : null;
  },

  async begin(launch) {
    try {
      this.store = this.store || recordStore(launch);
      return await assignableUnit(launch, this.store);
    } catch (refused) {
      return null;
    }
  },
};

/** The requests that a unit makes of its record store; each promise is broken where the store refuses. */
function recordStore(launch) {
  let token = null;
  const actor = JSON.parse(launch.actor);

  /** The token, asked for once: its address answers no second time. */
  function authorise() {
    token = token || window.fetch(launch.fetch, { method: "POST" })
      .then((answer) => answer.json())
      .then((answer) => answer["auth-token"] || Promise.reject(new Error("no token")));
    return token;
  }

  async function ask(method, resource, query, content) {
    const address = launch.endpoint.replace(/\/?$/, "/") + resource;
    const answer = await window.fetch(query ? address + "?" + new URLSearchParams(query) : address, {
      method,
      headers: {
        Authorization: "Basic " + (await authorise()),
        "X-Experience-API-Version": "1.0.3",
        ...(content && { "Content-Type": "application/json" }),
      },
      body: content,
      // Requests outlive the page that makes them.
      keepalive: Boolean(content),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  }

  const about = { activityId: launch.activityId, agent: launch.actor, registration: launch.registration };
  // A document that isn't there is no fault; taking any other fault for that would have it overwritten.
  const nothing = (fault) => (fault.message === "404" || fault instanceof SyntaxError ? null : Promise.reject(fault));
  const json = (request) => request.then((answer) => answer.json());
  return {
    actor,
    launchData: () => json(ask("GET", "activities/state", { ...about, stateId: "LMS.LaunchData" })),
    preferences: () => ask("GET", "agents/profile", { profileId: "cmi5LearnerPreferences", agent: launch.actor }),
    kept: () => json(ask("GET", "activities/state", { ...about, stateId: "reading" })).catch(nothing),
    keep: (text) => ask("PUT", "activities/state", { ...about, stateId: "reading" }, text),
    say: (statements) => ask("POST", "statements", null, JSON.stringify(statements)),
    hasHeard: async (verb) => {
      const { activityId: activity, agent, registration } = about;
      const query = { agent, activity, registration, verb: VERBS + verb, limit: 1 };
      return (await json(ask("GET", "statements", query))).statements.length > 0;
    },
  };
}

function uuid() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function assignableUnit(launch, store) {
  const data = await store.launchData();
  await store.preferences().catch(() => null);
  const before = Object.assign({ done: false, place: "0", memory: "" }, await store.kept());
  // A learner who browses or reviews is not assessed, and leaves nothing behind (cmi5 section 10.2.2).
  const isAssessed = data.launchMode === "Normal";
  const asked = typeof data.masteryScore === "number" ? data.masteryScore : null;
  // What completes the page by its answers is known to the page, whatever the LMS says.
  const mastery = asked === null && settings.completion === "self-check" ? passMark / 100 : asked;
  const said = new Set(before.said);
  for (const verb of before.done ? ["completed", "passed"].filter((name) => !said.has(name)) : []) {
    if (await store.hasHeard(verb).catch(() => false)) said.add(verb);
  }
  const waiting = []; // statements that the store has not taken yet
  let flying = 0; // how many of them are on their way
  let busy = false;
  let taken = "";
  let told = 0; // how many of the visit's answers wait or were taken

  /** A statement that cmi5 allows: the context that it asks of every statement, and no category of its own. */
  function allowed(verb, object, result) {
    const context = JSON.parse(JSON.stringify(data.contextTemplate || {}));
    context.registration = launch.registration;
    return {
      id: uuid(), actor: store.actor, verb: { id: VERBS + verb, display: { "en-US": verb } },
      object: { objectType: "Activity", ...object }, context, timestamp: new Date().toISOString(),
      ...(result && { result }),
    };
  }

  /** A statement that cmi5 defines (section 9.3). */
  function statement(verb, result) {
    const made = allowed(verb, { id: launch.activityId }, result);
    const categories = ["cmi5"].concat(["completed", "passed", "failed"].includes(verb) ? ["moveon"] : []);
    const activities = made.context.contextActivities = made.context.contextActivities || {};
    activities.category = [].concat(
      activities.category || [], categories.map((name) => ({ id: XAPI + "categories/" + name })));
    if (asked !== null && (verb === "passed" || verb === "failed")) {
      made.context.extensions = { ...made.context.extensions, [XAPI + "extensions/masteryscore"]: asked };
    }
    return made;
  }

  /** An answer to a question (xAPI's interactions of type `choice`). */
  function answered(answer) {
    const words = (text) => ({ [answer.language || "und"]: text });
    const definition = {
      type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "choice",
      description: words(answer.text), correctResponsesPattern: [answer.right.join("[,]")],
      choices: answer.choices.map((choice) => ({ id: choice.id, description: words(choice.text) })),
    };
    const made = allowed(
      "answered", { id: launch.activityId + "/questions/" + answer.id, definition },
      { response: answer.given.join("[,]"), success: isRight(answer) });
    const activities = made.context.contextActivities = made.context.contextActivities || {};
    activities.parent = [].concat(activities.parent || [], { objectType: "Activity", id: launch.activityId });
    return made;
  }

  function verdict(success, score) {
    return { success, score: { scaled: score / 100, raw: score, min: 0, max: 100 } };
  }

  function note(record) {
    const duration = isoDuration(record.seconds);
    const add = (verb, result) => {
      if (said.has(verb)) return;
      said.add(verb);
      waiting.push(statement(verb, { ...result, duration }));
    };
    for (; told < record.answers.length; told += 1) waiting.push(answered(record.answers[told]));
    if (record.done) add("completed", { completion: true });
    // Who reads or answers more may still pass: a score below the mastery score is no failure yet.
    if (record.score !== null && mastery !== null && record.score / 100 >= mastery) {
      add("passed", verdict(true, record.score));
    }
  }

  /** A launch that ends on answers that don't pass has failed; one verdict a launch is all that cmi5 allows. */
  function failure(record) {
    const isFailed = told > 0 && record.score !== null && mastery !== null && !said.has("passed");
    if (!isFailed || !isAssessed) return [];
    return [statement("failed", { ...verdict(false, record.score), duration: isoDuration(record.seconds) })];
  }

  /** What the next visit finds; what was said is what the store has heard. */
  function stateOf(record) {
    const unheard = waiting.map((one) => one.verb.id.slice(VERBS.length));
    const heard = Array.from(said).filter((verb) => !unheard.includes(verb));
    return JSON.stringify({ done: record.done, place: record.place, memory: record.memory, said: heard });
  }

  async function deliver(record) {
    if (busy) return;
    busy = true;
    try {
      while (waiting.length > 0) {
        flying = waiting.length;
        await store.say(waiting.slice());
        waiting.splice(0, flying);
        flying = 0;
      }
      const state = stateOf(record);
      if (state !== taken) await store.keep(state);
      taken = state;
    } catch (refused) {
      flying = 0;
      // The verdict doesn't wait for a store that finds fault with the answers.
      if (refused.message === "400") {
        waiting.splice(0, waiting.length, ...waiting.filter((one) => one.verb.id !== VERBS + "answered"));
      }
    }
    busy = false;
  }

  function send(record) {
    if (!isAssessed) return true;
    note(record);
    deliver(record);
    return waiting.length === 0 && stateOf(record) === taken;
  }

  await store.say([statement("initialized")]);
  showReturn(data.returnURL);
  return {
    before,
    send,
    keep: send,
    end(record) {
      if (isAssessed) note(record);
      const last = waiting.slice(flying).concat(
        failure(record), statement("terminated", { duration: isoDuration(record.seconds) }));
      store.say(last).catch(() => null);
      const state = stateOf(record);
      if (isAssessed && state !== taken) store.keep(state).catch(() => null);
    },
  };
}

/** The way back to the LMS, where it gave one. */
function showReturn(address) {
  const way = document.querySelector("[data-return]");
  if (!way || !/^https?:/.test(address || "")) return;
  way.querySelector("a").href = address;
  way.hidden = false;
}
