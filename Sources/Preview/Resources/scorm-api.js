/* The run-time environments of SCORM 1.2 and 2004 as a small LMS has them: they check what a page says as the standards
 * ask, note every call, and keep the learner's state.
 *
 * `scormAPI(standard, learner, tell)` makes the object that a page looks for. `learner` is { values, total, visits }: what
 * is kept from visit to visit. `tell(call, value, answer)` is told of each call. */
(function () {
"use strict";

const number = (least, most) => (text) => /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most;
const oneOf = (...words) => (text) => words.includes(text);
const upTo = (length) => (text) => text.length <= length;
const matching = (pattern) => (text) => pattern.test(text);

/** Seconds of a CMITimespan (HHHH:MM:SS.SS), or of an ISO 8601 duration without years and months. */
const timespan = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
function seconds(text) {
  const old = timespan.exec(text);
  if (old) return Number(old[1]) * 3600 + Number(old[2]) * 60 + Number(old[3]);
  const parts = duration.exec(text);
  if (!parts) return 0;
  const [days, hours, minutes, rest] = parts.slice(1).map((part) => Number(part || 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + rest;
}

const two = (value) => String(value).padStart(2, "0");
function timespanText(total) {
  const whole = Math.floor(total);
  return String(Math.floor(whole / 3600)).padStart(4, "0") + ":" + two(Math.floor(whole / 60) % 60) + ":" +
    two(whole % 60) + "." + two(Math.floor((total - whole) * 100));
}
const durationText = (total) => "PT" + Math.round(total * 100) / 100 + "S";

/* An element is [who may do what with it: "r", "w" or "rw", what it takes, its error where that doesn't suit]. */
const any = upTo(64000);

const scorm12 = {
  names: {
    begin: "LMSInitialize", end: "LMSFinish", read: "LMSGetValue", write: "LMSSetValue", commit: "LMSCommit",
    error: "LMSGetLastError", text: "LMSGetErrorString", more: "LMSGetDiagnostic",
  },
  errors: {
    begunBefore: 101, endedBefore: 101, notBegun: 301, argument: 201, unknown: 401, readOnly: 403, writeOnly: 404,
    type: 405, range: 405, notSet: 0,
  },
  elements: {
    "cmi.core.student_id": ["r"], "cmi.core.student_name": ["r"], "cmi.core.credit": ["r"], "cmi.core.entry": ["r"],
    "cmi.core.total_time": ["r"], "cmi.core.lesson_mode": ["r"], "cmi.launch_data": ["r"],
    "cmi.student_data.mastery_score": ["r"], "cmi.interactions._count": ["r"],
    "cmi.core._children": ["r"], "cmi.core.score._children": ["r"],
    "cmi.core.lesson_location": ["rw", upTo(255)], "cmi.suspend_data": ["rw", upTo(4096)],
    "cmi.comments": ["rw", upTo(4096)],
    "cmi.core.lesson_status": ["rw", oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted")],
    "cmi.core.score.raw": ["rw", number(0, 100)], "cmi.core.score.min": ["rw", number(0, 100)],
    "cmi.core.score.max": ["rw", number(0, 100)],
    "cmi.core.exit": ["w", oneOf("", "time-out", "suspend", "logout")],
    "cmi.core.session_time": ["w", matching(timespan)],
  },
  status: "cmi.core.lesson_status", exit: "cmi.core.exit", time: "cmi.core.session_time", entry: "cmi.core.entry",
  total: "cmi.core.total_time", answersAre: "w", totalText: timespanText,
  begin(learner, passing) {
    return {
      "cmi.core.student_id": "learner-1", "cmi.core.student_name": "Learner, A", "cmi.core.credit": "credit",
      "cmi.core.lesson_mode": "normal", "cmi.core.lesson_status": "not attempted", "cmi.launch_data": "",
      "cmi.core.lesson_location": "", "cmi.suspend_data": "", "cmi.core.score.raw": "",
      "cmi.student_data.mastery_score": passing || "",
      "cmi.core._children": "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time," +
        "lesson_mode,exit,session_time",
      "cmi.core.score._children": "raw,min,max",
    };
  },
  /** An LMS that knows the mastery score is who passes or fails a learner (SCORM 1.2 RTE, section 3.4.4). */
  settle(values, passing) {
    const raw = values["cmi.core.score.raw"];
    if (!passing || !raw || values[this.status] === "incomplete") return;
    values[this.status] = Number(raw) >= Number(passing) ? "passed" : "failed";
  },
};

const scorm2004 = {
  names: {
    begin: "Initialize", end: "Terminate", read: "GetValue", write: "SetValue", commit: "Commit",
    error: "GetLastError", text: "GetErrorString", more: "GetDiagnostic",
  },
  errors: {
    begunBefore: 103, endedBefore: 104, notBegun: { end: 112, read: 122, write: 132, commit: 142 }, argument: 201,
    unknown: 401, readOnly: 404, writeOnly: 405, type: 406, range: 407, notSet: 403,
  },
  elements: {
    "cmi._version": ["r"], "cmi.learner_id": ["r"], "cmi.learner_name": ["r"], "cmi.credit": ["r"], "cmi.entry": ["r"],
    "cmi.mode": ["r"], "cmi.total_time": ["r"], "cmi.launch_data": ["r"], "cmi.scaled_passing_score": ["r"],
    "cmi.completion_threshold": ["r"], "cmi.interactions._count": ["r"],
    "cmi.location": ["rw", upTo(1000)], "cmi.suspend_data": ["rw", any],
    "cmi.completion_status": ["rw", oneOf("completed", "incomplete", "not attempted", "unknown")],
    "cmi.success_status": ["rw", oneOf("passed", "failed", "unknown")],
    "cmi.progress_measure": ["rw", number(0, 1), "range"], "cmi.score.scaled": ["rw", number(-1, 1), "range"],
    "cmi.score.raw": ["rw", number(-1e9, 1e9)], "cmi.score.min": ["rw", number(-1e9, 1e9)],
    "cmi.score.max": ["rw", number(-1e9, 1e9)],
    "cmi.exit": ["w", oneOf("", "time-out", "suspend", "logout", "normal")],
    "cmi.session_time": ["w", matching(duration)],
  },
  status: "cmi.completion_status", exit: "cmi.exit", time: "cmi.session_time", entry: "cmi.entry",
  total: "cmi.total_time", answersAre: "rw", totalText: durationText,
  begin(learner, passing) {
    return {
      "cmi._version": "1.0", "cmi.learner_id": "learner-1", "cmi.learner_name": "Learner, A", "cmi.credit": "credit",
      "cmi.mode": "normal", "cmi.completion_status": "unknown", "cmi.success_status": "unknown",
      ...(passing && { "cmi.scaled_passing_score": passing }),
    };
  },
  settle(values, passing) {
    const scaled = values["cmi.score.scaled"];
    if (passing && scaled !== undefined) {
      values["cmi.success_status"] = Number(scaled) >= Number(passing) ? "passed" : "failed";
    }
  },
};

const dialects = { "scorm-1.2": ["API", scorm12], "scorm-2004-4th": ["API_1484_11", scorm2004] };
const interaction = /^cmi\.interactions\.(\d{1,4})\.[a-z_]+(\.\d{1,3}\.[a-z_]+)?$/;

window.scormAPI = function (standard, learner, passing, tell) {
  const [object, dialect] = dialects[standard];
  const { names, errors } = dialect;
  let stage = "before"; // then "during", then "after"
  let error = 0;

  const values = () => learner.values;
  const count = () => Object.keys(values()).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;

  function answer(call, given, result, code) {
    error = code || 0;
    tell(call, given, error ? result + " (" + error + ")" : result);
    return result;
  }

  function fault(action) {
    if (stage === "during") return 0;
    if (typeof errors.notBegun === "number") return errors.notBegun;
    return errors.notBegun[action] + (stage === "after" ? 1 : 0);
  }

  function begin() {
    if (stage !== "before") return answer(names.begin, "", "false", stage === "during" ? errors.begunBefore : errors.endedBefore);
    stage = "during";
    const isResumed = learner.isSuspended;
    if (!isResumed && dialect === scorm2004) learner.values = {};
    learner.values = Object.assign(dialect.begin(learner, passing), learner.values);
    values()[dialect.entry] = isResumed ? "resume" : learner.visits ? "" : "ab-initio";
    values()[dialect.total] = dialect.totalText(learner.total);
    delete values()[dialect.time];
    delete values()[dialect.exit];
    learner.visits += 1;
    return answer(names.begin, "", "true");
  }

  function end() {
    const code = fault("end");
    if (code) return answer(names.end, "", "false", code);
    stage = "after";
    dialect.settle(values(), passing);
    learner.total += seconds(values()[dialect.time] || "");
    learner.isSuspended = values()[dialect.exit] === "suspend";
    return answer(names.end, "", "true");
  }

  function read(element) {
    const code = fault("read");
    if (code) return answer(names.read, element, "", code);
    if (element === "cmi.interactions._count") return answer(names.read, element, String(count()));
    const known = dialect.elements[element];
    if (interaction.test(element)) {
      if (dialect.answersAre === "w") return answer(names.read, element, "", errors.writeOnly);
    } else if (!known) {
      return answer(names.read, element, "", errors.unknown);
    } else if (known[0] === "w") {
      return answer(names.read, element, "", errors.writeOnly);
    }
    const value = values()[element];
    return value === undefined ? answer(names.read, element, "", errors.notSet) : answer(names.read, element, value);
  }

  function write(element, given) {
    const value = String(given);
    const shown = element + " = " + value;
    const code = fault("write");
    if (code) return answer(names.write, shown, "false", code);
    const known = dialect.elements[element];
    if (interaction.test(element)) {
      if (Number(interaction.exec(element)[1]) > count()) return answer(names.write, shown, "false", errors.argument);
      if (!any(value)) return answer(names.write, shown, "false", errors.type);
    } else if (!known) {
      return answer(names.write, shown, "false", errors.unknown);
    } else if (known[0] === "r") {
      return answer(names.write, shown, "false", errors.readOnly);
    } else if (!known[1](value)) {
      return answer(names.write, shown, "false", errors[known[2] || "type"]);
    }
    values()[element] = value;
    return answer(names.write, shown, "true");
  }

  function commit() {
    const code = fault("commit");
    return answer(names.commit, "", code ? "false" : "true", code);
  }

  const api = {
    [names.begin]: begin, [names.end]: end, [names.read]: (element) => read(String(element)),
    [names.write]: (element, value) => write(String(element), value), [names.commit]: commit,
    [names.error]: () => String(error), [names.text]: (code) => (Number(code) ? "Error " + code : "No error"),
    [names.more]: () => "",
  };
  return { object, api, isOpen: () => stage === "during", count, seconds };
};
})();
