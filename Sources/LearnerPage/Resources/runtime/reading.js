/* ---- What was read ---- */

/** The pieces of the page, in order: what is read, remembered and come back to. */
const pieces = Array.from(document.querySelectorAll("[data-pieces] > :not([data-pieces]):not([hidden])"));
const reading = { done: false, place: 0, seen: new Set() };
const started = performance.now();

/** How much of the page was seen, 0 to 1. */
function shareSeen() {
  return pieces.length ? reading.seen.size / pieces.length : 0;
}

function record() {
  return {
    done: reading.done,
    passed: reading.done && isPassed() && settings.completion === "self-check",
    place: String(reading.place),
    memory: memoryOf(reading.seen),
    score: score(),
    progress: reading.done ? 1 : Math.min(Math.floor(condition.progress() * 100) / 100, 0.99),
    seconds: (performance.now() - started) / 1000,
    answers,
  };
}

/** The score, where one is asked for and what it is made of was done. */
function score() {
  // Given before the end, a score below the mastery score would have the LMS count the module as failed.
  if (settings.score !== "questions" && !reading.done) return null;
  if (settings.score === "reading") return Math.floor(shareSeen() * 100);
  return settings.score ? answersScore() : null;
}

/** The pieces seen, as `1;count;hexadecimal bits`, then what the page's condition remembers and what was answered:
 * short, and plain ASCII. */
function memoryOf(seen) {
  let bits = "";
  for (let first = 0; first < pieces.length; first += 4) {
    let four = 0;
    for (let next = 0; next < 4; next += 1) if (seen.has(first + next)) four |= 8 >> next;
    bits += four.toString(16);
  }
  const parts = ["1", pieces.length, bits, condition.memory(), answersMemory()];
  while (parts.length > 3 && !parts[parts.length - 1]) parts.pop();
  return parts.join(";");
}

/** Takes up what an earlier visit left, unless the page has changed since. */
function recall(memory) {
  const [version, count, bits, more, answered] = memory.split(";");
  if (version === "1" && answered) recallAnswers(answered);
  if (version !== "1" || Number(count) !== pieces.length || !/^[0-9a-f]*$/.test(bits || "")) return false;
  Array.from(bits).forEach((digit, group) => {
    for (let next = 0; next < 4; next += 1) {
      if (parseInt(digit, 16) & (8 >> next)) reading.seen.add(group * 4 + next);
    }
  });
  if (more) condition.recall(more);
  return true;
}
