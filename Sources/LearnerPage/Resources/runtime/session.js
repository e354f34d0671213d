/* ---- The session with the LMS ---- */

let adapter = null;
let session = null;
let connecting = false;
let attempts = 0;
let unsent = false;
let ended = false;
let moved = false;

async function connect() {
  if (session || connecting || ended || attempts >= ATTEMPTS) return;
  connecting = true;
  attempts += 1;
  adapter = adapters[settings.lms];
  const lms = adapter && adapter.find();
  session = lms ? await adapter.begin(lms) : null;
  connecting = false;
  if (!session || ended) return;
  const isSamePage = recall(session.before.memory);
  if (session.before.done || (condition.isMet && condition.isMet())) reading.done = true;
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

function complete() {
  if (reading.done) return;
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
