/* ---- Finding a SCORM LMS ---- */

/** The object `name` of a frame, if it has the method `method`; frames of other origins have nothing to show. */
function objectOf(frame, name, method) {
  try {
    const found = frame[name];
    return found && typeof found[method] !== "undefined" ? found : null;
  } catch (otherOrigin) {
    return null;
  }
}

function climb(frame, name, method) {
  for (let level = 0; level < FRAMES && frame; level += 1) {
    const found = objectOf(frame, name, method);
    if (found) return found;
    if (frame.parent === frame) return null;
    frame = frame.parent;
  }
  return null;
}

/** Looks in this window and its parents, then in the window that opened it and its parents. */
function findObject(name, method) {
  return climb(window, name, method) || climb(openerOf(window), name, method);
}

function openerOf(frame) {
  try {
    return frame.top.opener || frame.opener;
  } catch (otherOrigin) {
    return frame.opener;
  }
}

/* ---- SCORM: one manner of speaking, two dialects ----
 * A dialect names the LMS's object, its methods and the elements of the data model with their limits. `others(record,
 * before)` gives the elements that the two don't share; `also(read)` reads what they need. `interaction(answer)` gives
 * the elements of an answer, `remarks(answer)` those that it does without. */

function scormAdapter(dialect) {
  const method = (name) => dialect.prefix + name;

  function begin(lms) {
    const taken = new Map();
    let uncommitted = false;
    let highest = null; // the score that earlier visits left, once it was asked for
    let told = 0; // how many of the visit's answers the LMS has taken
    let next = -1; // the number of the next interaction, once it was asked for
    let refusals = 0; // how many times in a row the LMS has refused it

    function call(name, ...values) {
      try {
        return String(lms[name](...values));
      } catch (broken) {
        return "";
      }
    }
    const said = (name, ...values) => call(name, ...values) === "true";
    const read = (element) => call(method("GetValue"), element);

    function write(element, value) {
      if (taken.get(element) === value) return true;
      if (!said(method("SetValue"), element, value)) return false;
      taken.set(element, value);
      uncommitted = true;
      return true;
    }

    if (!said(method("Initialize"), "")) return null;
    const [status, place, memory] = [dialect.status, dialect.place, dialect.memory].map((element) => {
      taken.set(element, read(element));
      return taken.get(element);
    });
    const before = { done: dialect.doneWords.includes(status), place, memory };
    const also = dialect.also(read);

    function statusFor(record) {
      if (before.done) return status;
      if (record.done) return dialect.doneWord(record);
      return status === "failed" ? status : "incomplete";
    }

    /** The record with the best score of all visits: one that is lower would undo what the LMS made of it. */
    function withBestScore(record) {
      if (record.score === null) return record;
      if (highest === null) highest = Math.min(parseFloat(read(dialect.score + ".raw")) || 0, 100);
      return { ...record, score: Math.max(record.score, highest) };
    }

    function writeAll(record) {
      const elements = [
        [dialect.status, statusFor(record)],
        [dialect.place, record.place.slice(0, dialect.placeLimit)],
        [dialect.memory, record.memory.slice(0, dialect.memoryLimit)],
      ].concat(dialect.others(withBestScore(record), also));
      const whole = elements.map(([element, value]) => write(element, value)).every(Boolean);
      return writeAnswers(record.answers, whole) && whole;
    }

    /** Writes down what was answered since, each answer after those of earlier visits. An LMS that listens may refuse it
     * (SCORM 1.2 doesn't ask for interactions): it is offered a few times, then no more. */
    function writeAnswers(answers, isHeard) {
      if (next < 0 && answers.length > 0) next = parseInt(read("cmi.interactions._count"), 10) || 0;
      while (told < answers.length && refusals < PATIENCE && next < INTERACTIONS) {
        const name = "cmi.interactions." + next + ".";
        const elements = dialect.interaction(answers[told]);
        if (!elements.map(([element, value]) => write(name + element, value)).every(Boolean)) {
          refusals += isHeard ? 1 : 0;
          return refusals >= PATIENCE;
        }
        dialect.remarks(answers[told]).forEach(([element, value]) => write(name + element, value));
        told += 1;
        next += 1;
        refusals = 0;
      }
      return true;
    }

    function commit(record) {
      write(dialect.time, dialect.timeText(record.seconds));
      if (said(method("Commit"), "")) uncommitted = false;
      return !uncommitted;
    }

    function keep(record) {
      const whole = writeAll(record);
      return commit(record) && whole;
    }

    return {
      before,
      send(record) {
        const whole = writeAll(record);
        return uncommitted ? commit(record) && whole : whole;
      },
      keep,
      end(record) {
        keep(record);
        call(dialect.end, "");
      },
    };
  }

  return { find: () => findObject(dialect.object, method("Initialize")), begin };
}

/** The elements of an interaction that both dialects have, its letters joined in the dialect's way. */
function interactionElements(answer, separator, time) {
  return [
    ["id", answer.id], ["type", "choice"], time,
    ["correct_responses.0.pattern", answer.right.join(separator)], ["weighting", "1"],
  ];
}

function isRight(answer) {
  return answer.given.join() === answer.right.join();
}

/** The elements of a score, below a name; a score that isn't asked for has none. */
function scoreElements(name, record) {
  if (record.score === null) return [];
  return [[name + ".min", "0"], [name + ".max", "100"], [name + ".raw", String(record.score)]];
}

/** A length of time as SCORM 1.2 writes a CMITimespan: HHHH:MM:SS.SS. */
function timespan(seconds) {
  const hundredths = Math.min(Math.max(0, Math.floor(seconds * 100)), 9999 * 360000);
  const digits = (number, width) => String(number).padStart(width, "0");
  const whole = Math.floor(hundredths / 100);
  return (
    digits(Math.floor(whole / 3600), 4) + ":" + digits(Math.floor(whole / 60) % 60, 2) + ":" +
    digits(whole % 60, 2) + "." + digits(hundredths % 100, 2)
  );
}

/** A time of day as SCORM 1.2 writes a CMITime: HH:MM:SS. */
function clockTime(date) {
  return date.toTimeString().slice(0, 8);
}

/** A length of time as ISO 8601 writes it, to the hundredth of a second: PT1H2M3.45S. */
function isoDuration(seconds) {
  const hundredths = Math.max(0, Math.floor(seconds * 100));
  const minutes = Math.floor(hundredths / 6000);
  const hours = Math.floor(minutes / 60);
  return (
    "PT" + (hours ? hours + "H" : "") + (minutes % 60 ? (minutes % 60) + "M" : "") +
    ((hundredths % 6000) / 100).toFixed(2) + "S"
  );
}

adapters["scorm-1.2"] = scormAdapter({
  object: "API",
  prefix: "LMS",
  end: "LMSFinish",
  status: "cmi.core.lesson_status",
  doneWords: ["completed", "passed"],
  place: "cmi.core.lesson_location",
  placeLimit: 255,
  memory: "cmi.suspend_data",
  memoryLimit: 4096,
  score: "cmi.core.score",
  time: "cmi.core.session_time",
  timeText: timespan,
  doneWord: (record) => (record.passed ? "passed" : "completed"),
  remarks: () => [],
  interaction: (answer) =>
    interactionElements(answer, ",", ["time", clockTime(answer.when)]).concat([
      ["student_response", answer.given.join(",")], ["result", isRight(answer) ? "correct" : "wrong"],
    ]),
  also: () => null,
  others: (record) =>
    [["cmi.core.exit", record.done ? "" : "suspend"]].concat(scoreElements("cmi.core.score", record)),
});

adapters["scorm-2004"] = scormAdapter({
  object: "API_1484_11",
  prefix: "",
  end: "Terminate",
  status: "cmi.completion_status",
  doneWords: ["completed"],
  place: "cmi.location",
  placeLimit: 1000,
  memory: "cmi.suspend_data",
  memoryLimit: 64000,
  score: "cmi.score",
  time: "cmi.session_time",
  timeText: isoDuration,
  doneWord: () => "completed",
  remarks: (answer) => [["description", "{lang=" + answer.language + "}" + answer.text.slice(0, 250)]],
  interaction: (answer) =>
    interactionElements(answer, "[,]", ["timestamp", answer.when.toISOString().slice(0, 22) + "Z"]).concat([
      ["learner_response", answer.given.join("[,]")], ["result", isRight(answer) ? "correct" : "incorrect"],
    ]),
  also: (read) => (settings.score ? parseFloat(read("cmi.scaled_passing_score")) : NaN),
  others(record, asked) {
    // What completes the page by its answers is known to the page, whatever the LMS says.
    const passing = Number.isNaN(asked) && settings.completion === "self-check" ? passMark / 100 : asked;
    // After a normal exit the next visit would be a new attempt, which knows nothing of this one.
    const elements = [["cmi.exit", "suspend"], ["cmi.progress_measure", String(record.progress)]];
    if (record.score === null) return elements;
    const scaled = record.score / 100;
    elements.push(...scoreElements("cmi.score", record), ["cmi.score.scaled", String(scaled)]);
    if (!Number.isNaN(passing)) elements.push(["cmi.success_status", scaled >= passing ? "passed" : "failed"]);
    return elements;
  },
});
