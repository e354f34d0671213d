/* ---- Questions: what was answered, and what it is worth ----
 * The right answers stand in the page: this is a self-check and no exam. The best that a self-check came to counts, so
 * that trying again never costs anything. */

const passMark = settings.passMark ? Number(settings.passMark) : null; // right answers, in percent
const answers = []; // what was answered in this visit, in order: { id, text, language, choices, given, right, when }

function question(field) {
  const inputs = Array.from(field.querySelectorAll("input"));
  const words = (part) => part.textContent.replace(/\s+/g, " ").trim();
  let given = ""; // the letters that were checked last

  function show(isShown) {
    const outcome = given === field.dataset.right ? "right" : "wrong";
    field.removeAttribute("aria-describedby");
    for (const part of field.querySelectorAll("[data-outcome]")) {
      part.hidden = !isShown || part.dataset.outcome !== outcome;
      if (!part.hidden) field.setAttribute("aria-describedby", part.id);
    }
    for (const part of field.querySelectorAll("[data-said], [data-answers]")) part.hidden = !isShown;
    for (const input of inputs) {
      const said = input.parentNode.querySelector(".feedback");
      if (!said) continue;
      said.hidden = !isShown || !input.checked;
      if (said.hidden) input.removeAttribute("aria-describedby");
      else input.setAttribute("aria-describedby", said.id);
    }
  }

  show(false);
  // What was said of one answer is not said of another.
  field.addEventListener("change", () => show(false));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value).join("");
  return {
    chosen,
    given: () => given,
    isRight: () => given === field.dataset.right,
    focus() { inputs[0].focus(); },
    check() {
      if (chosen() !== given) {
        given = chosen();
        answers.push({
          id: field.dataset.question, text: words(field.querySelector("[data-text]")),
          language: field.closest("[lang]").lang, right: Array.from(field.dataset.right), given: Array.from(given),
          choices: inputs.map((input) => ({ id: input.value, text: words(input.labels[0]) })), when: new Date(),
        });
      }
      show(true);
    },
    recall(letters) {
      if (chosen()) return;
      inputs.forEach((input) => { input.checked = letters.includes(input.value); });
      given = chosen();
      if (given) show(true);
    },
  };
}

function selfCheck(part) {
  const questions = Array.from(part.querySelectorAll("[data-question]"), question);
  const result = part.querySelector("[data-result]");
  const button = part.querySelector("[data-check]");
  const check = { count: questions.length, best: 0, isTried: false, memory, recall };

  function say(text, numbers) {
    result.textContent = text.replace(/\{(\w+)\}/g, (braces, name) => numbers[name]);
  }

  function weigh() {
    const missing = questions.filter((one) => !one.chosen());
    if (missing.length > 0) {
      say(result.dataset.missing, { count: missing.length });
      missing[0].focus();
      return;
    }
    questions.forEach((one) => one.check());
    const right = questions.filter((one) => one.isRight()).length;
    check.isTried = true;
    check.best = Math.max(check.best, right);
    const all = checks.reduce((sum, one) => sum + one.count, 0);
    const verdict = passMark === null ? "" : " " + (isPassed() ? result.dataset.passed : result.dataset.missed);
    say(result.dataset.result + verdict, {
      right, total: check.count, all, needed: passMark === null ? 0 : Math.ceil((passMark * all) / 100),
    });
    result.focus();
    unsent = true;
    if (condition.isMet && condition.isMet() && !reading.done) complete();
    else send();
  }

  /** The digest of the questions, the best that they came to and the letters of each answer, in plain ASCII. */
  function memory() {
    return check.isTried ? [part.dataset.selfCheck, check.best, questions.map((one) => one.given())].join(".") : "";
  }

  /** Takes up what an earlier visit left, unless the questions have changed since. */
  function recall(text) {
    const [digest, best, letters] = text.split(".");
    if (digest !== part.dataset.selfCheck || !/^\d+$/.test(best) || !/^[a-z,]*$/.test(letters || "")) return;
    check.isTried = true;
    check.best = Math.max(check.best, Math.min(Number(best), check.count));
    (letters || "").split(",").forEach((one, index) => questions[index] && questions[index].recall(one));
  }

  button.hidden = false;
  button.addEventListener("click", weigh);
  return check;
}

const checks = Array.from(document.querySelectorAll("[data-self-check]"), selfCheck);

/** The share of right answers in percent, null until every question was answered. */
function answersScore() {
  if (checks.length === 0 || checks.some((check) => !check.isTried)) return null;
  const [best, count] = ["best", "count"].map((name) => checks.reduce((sum, check) => sum + check[name], 0));
  return Math.floor((best * 100) / count);
}

function isPassed() {
  const score = answersScore();
  return passMark !== null && score !== null && score >= passMark;
}

function answersMemory() {
  const each = checks.map((check) => check.memory());
  return each.some(Boolean) ? each.join("/") : "";
}

function recallAnswers(text) {
  text.split("/").forEach((one, index) => checks[index] && checks[index].recall(one));
}
