/* What a learner's page does by itself: it tells the LMS how far the page was read, and starts videos when asked to.
 * Without an LMS it is silent, and without this script the page can still be read whole. */
(function () {
  "use strict";

  const FRAMES = 50; // frames climbed at most in search of an LMS; SCORM 1.2 asks for seven
  const ATTEMPTS = 20; // times that an LMS is asked to begin before the page gives up
  const BEAT = 15000; // milliseconds between two looks at what is still to be sent
  const DWELL = 2000; // milliseconds that the end of the page stays in sight before the page counts as read

  const settings = document.body.dataset;

  /* ---- Finding the LMS ---- */

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

  /* ---- Adapters ----
   * An adapter knows one standard. `find()` gives the LMS's object or null; `begin(lms)` gives null where the LMS
   * refuses, else a session:
   *   before          { done, place, memory }: what an earlier visit left
   *   send(record)    hands over what has changed; true when the LMS has taken it all
   *   keep(record)    the same, with the time so far: the page may never be heard of again
   *   end(record)     the same, then closes the session
   * A record is { done, place, memory, score, seconds }; `score` is null where none is asked for. */
  const adapters = {};

  adapters["scorm-1.2"] = {
    find() {
      return findObject("API", "LMSInitialize");
    },

    begin(lms) {
      const taken = new Map();
      let uncommitted = false;

      function call(method, ...values) {
        try {
          return String(lms[method](...values));
        } catch (broken) {
          return "";
        }
      }
      const said = (method, ...values) => call(method, ...values) === "true";
      const read = (element) => call("LMSGetValue", element);

      function write(element, value) {
        if (taken.get(element) === value) return true;
        if (!said("LMSSetValue", element, value)) return false;
        taken.set(element, value);
        uncommitted = true;
        return true;
      }

      if (!said("LMSInitialize", "")) return null;
      const status = read("cmi.core.lesson_status");
      const before = {
        done: status === "completed" || status === "passed",
        place: read("cmi.core.lesson_location"),
        memory: read("cmi.suspend_data"),
      };
      taken.set("cmi.core.lesson_status", status);
      taken.set("cmi.core.lesson_location", before.place);
      taken.set("cmi.suspend_data", before.memory);

      function statusFor(record) {
        if (before.done) return status;
        if (record.done) return "completed";
        return status === "failed" ? status : "incomplete";
      }

      function writeAll(record) {
        const elements = [
          ["cmi.core.lesson_status", statusFor(record)],
          ["cmi.core.lesson_location", record.place.slice(0, 255)],
          ["cmi.suspend_data", record.memory.slice(0, 4096)],
          ["cmi.core.exit", record.done ? "" : "suspend"],
        ];
        if (record.score !== null) {
          elements.push(["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"]);
          elements.push(["cmi.core.score.raw", String(record.score)]);
        }
        return elements.map(([element, value]) => write(element, value)).every(Boolean);
      }

      function commit(record) {
        write("cmi.core.session_time", timespan(record.seconds));
        if (said("LMSCommit", "")) uncommitted = false;
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
          call("LMSFinish", "");
        },
      };
    },
  };

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

  /* ---- What was read ---- */

  /** The pieces of the page, in order: what is read, remembered and come back to. */
  const pieces = Array.from(document.querySelectorAll("[data-pieces] > :not([data-pieces]):not([hidden])"));
  const reading = { done: false, place: 0, seen: new Set() };
  const started = performance.now();

  function record() {
    const share = pieces.length ? Math.floor((reading.seen.size * 100) / pieces.length) : 0;
    return {
      done: reading.done,
      place: String(reading.place),
      memory: memoryOf(reading.seen),
      // Given before the end, a score below the mastery score would have the LMS count the module as failed.
      score: settings.score === "reading" && reading.done ? share : null,
      seconds: (performance.now() - started) / 1000,
    };
  }

  /** The pieces seen, as `1;count;hexadecimal bits`: short, and plain ASCII for any LMS. */
  function memoryOf(seen) {
    let bits = "";
    for (let first = 0; first < pieces.length; first += 4) {
      let four = 0;
      for (let next = 0; next < 4; next += 1) if (seen.has(first + next)) four |= 8 >> next;
      bits += four.toString(16);
    }
    return ["1", pieces.length, bits].join(";").slice(0, 4096);
  }

  /** Takes up what an earlier visit left, unless the page has changed since. */
  function recall(memory) {
    const [version, count, bits] = memory.split(";");
    if (version !== "1" || Number(count) !== pieces.length || !/^[0-9a-f]*$/.test(bits || "")) return false;
    Array.from(bits).forEach((digit, group) => {
      for (let next = 0; next < 4; next += 1) {
        if (parseInt(digit, 16) & (8 >> next)) reading.seen.add(group * 4 + next);
      }
    });
    return true;
  }

  /* ---- The session with the LMS ---- */

  let adapter = null;
  let session = null;
  let attempts = 0;
  let unsent = false;
  let ended = false;
  let moved = false;

  function connect() {
    if (session || ended || attempts >= ATTEMPTS) return;
    attempts += 1;
    adapter = adapters[settings.lms];
    const lms = adapter && adapter.find();
    session = lms ? adapter.begin(lms) : null;
    if (!session) return;
    const isSamePage = recall(session.before.memory);
    if (session.before.done) reading.done = true;
    else if (isSamePage && !moved) resume(Number(session.before.place));
    send();
  }

  function send() {
    unsent = ended ? false : !(session && session.send(record()));
  }

  function keep() {
    if (session && !ended) unsent = !session.keep(record());
  }

  function end() {
    if (ended) return;
    ended = true;
    if (session) session.end(record());
  }

  function resume(place) {
    const piece = pieces[place];
    if (!piece || place === 0) return;
    reading.place = place;
    piece.scrollIntoView({ block: "start" });
    const notice = document.querySelector("[data-resumed]");
    if (!notice) return;
    notice.hidden = false;
    notice.querySelector("button").addEventListener("click", () => {
      notice.hidden = true;
      window.scrollTo(0, 0);
      pieces[0].setAttribute("tabindex", "-1");
      pieces[0].focus();
    });
  }

  /* ---- Watching the reader ---- */

  function watchPieces() {
    const inSight = new Set();
    const watcher = new IntersectionObserver((changes) => {
      for (const change of changes) {
        const place = pieces.indexOf(change.target);
        if (change.isIntersecting) inSight.add(place);
        else inSight.delete(place);
      }
      if (document.visibilityState !== "visible") return;
      inSight.forEach((place) => reading.seen.add(place));
      if (inSight.size) reading.place = Math.min(...inSight);
      unsent = true;
    });
    pieces.forEach((piece) => watcher.observe(piece));
    window.addEventListener("scroll", () => { moved = true; }, { once: true, passive: true });
  }

  function watchEnd() {
    const mark = document.querySelector("[data-end]");
    if (!mark) return;
    let waiting = 0;
    let isInSight = false;
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

  function complete() {
    reading.done = true;
    send();
  }

  function watchLeaving() {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") keep();
    });
    window.addEventListener("pagehide", end);
    // A session that has ended can't be taken up again: a page that the browser kept aside begins anew.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted && ended) window.location.reload();
    });
    window.setInterval(() => {
      connect();
      if (unsent) send();
    }, BEAT);
  }

  /* ---- Videos: nothing is asked of their host before the learner does ---- */

  function prepareVideo(still) {
    const link = still.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = still.dataset.play;
    if (link.lang) button.lang = link.lang;
    button.addEventListener("click", () => {
      const player = document.createElement("iframe");
      player.src = link.href;
      player.title = still.dataset.title;
      player.allow = "fullscreen; encrypted-media; picture-in-picture";
      still.replaceWith(player);
      player.focus();
    });
    link.replaceWith(button);
  }

  /* ---- Pages read outside an LMS: the parcours can be walked through ---- */

  function showWays() {
    document.querySelectorAll("[data-page]").forEach((title) => {
      const link = document.createElement("a");
      link.href = title.dataset.page;
      link.append(...title.childNodes);
      title.append(link);
    });
    document.querySelectorAll("[data-standalone]").forEach((part) => { part.hidden = false; });
  }

  function printWhole() {
    let closed = [];
    window.addEventListener("beforeprint", () => {
      closed = Array.from(document.querySelectorAll("details:not([open])"));
      closed.forEach((part) => { part.open = true; });
    });
    window.addEventListener("afterprint", () => closed.forEach((part) => { part.open = false; }));
  }

  document.querySelectorAll("[data-play]").forEach(prepareVideo);
  printWhole();
  connect();
  if (!adapter || !adapter.find()) showWays();
  watchPieces();
  watchEnd();
  watchLeaving();
})();
