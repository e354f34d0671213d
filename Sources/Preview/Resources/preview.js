/* What every page of the preview does by itself: it follows the site without losing its place, and sorts tables. */
(function () {
"use strict";

const PAUSE = 1000; // milliseconds before a server that didn't answer is asked again

let revision = document.body.dataset.revision;

/* ---- Following the site ---- */

const pause = () => new Promise((done) => { window.setTimeout(done, PAUSE); });

/** A page out of sight asks for nothing. */
function sight() {
  if (!document.hidden) return Promise.resolve();
  return new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
}

async function follow() {
  for (;;) {
    await sight();
    try {
      const answer = await window.fetch("/revision?known=" + encodeURIComponent(revision));
      const latest = (await answer.json()).revision;
      if (latest !== revision) await update();
    } catch (unreachable) {
      await pause();
    }
  }
}

async function update() {
  const answer = await window.fetch(window.location.href);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What has gone (a module that is no longer out) is answered in a few words: the page stays as it was.
  if (!next.body.dataset.revision) { revision = (await (await window.fetch("/revision")).json()).revision; return; }
  revision = next.body.dataset.revision;
  document.title = next.title;
  const isPlayer = document.getElementById("player");
  const parts = ["[data-swap=ways]", "[data-swap=state]"].concat(isPlayer ? [] : ["main"]);
  const changed = parts.map((part) => replace(part, next)).some(Boolean);
  document.dispatchEvent(new CustomEvent("parcours:edition", { detail: next }));
  if (changed) document.getElementById("news").textContent = document.body.dataset.updated;
}

/** Puts a part of the next page in the place of this one's; false where they are the same. */
function replace(selector, next) {
  const [old, fresh] = [document.querySelector(selector), next.querySelector(selector)];
  if (!old || !fresh || old.dataset.source === fresh.innerHTML) return false;
  if (!old.dataset.source && old.innerHTML === fresh.innerHTML) return false;
  const source = fresh.innerHTML;
  const place = placeIn(old);
  old.replaceChildren(...Array.from(fresh.childNodes).map((node) => document.importNode(node, true)));
  prepareTables();
  place();
  old.dataset.source = source;
  return true;
}

/** Remembers what is open, sorted, in focus and in sight; gives what puts it back. */
function placeIn(part) {
  const open = Array.from(part.querySelectorAll("details[open][id]"), (details) => details.id);
  const sorted = Array.from(part.querySelectorAll("[aria-sort]"), (head) => [head.textContent, head.ariaSort]);
  const steps = stepsTo(document.activeElement, part);
  const mark = Array.from(part.querySelectorAll("[id]")).find((each) => each.getBoundingClientRect().bottom > 0);
  const name = mark && mark.id;
  const height = mark && mark.getBoundingClientRect().top;
  const boxes = Array.from(part.querySelectorAll(".scroll"), (box) => [box.scrollLeft, box.scrollTop]);
  return function () {
    open.map((id) => document.getElementById(id)).filter(Boolean).forEach((details) => { details.open = true; });
    part.querySelectorAll("th").forEach((head) => {
      const former = sorted.find(([text]) => text === head.textContent);
      if (former) sort(head, former[1]);
    });
    part.querySelectorAll(".scroll").forEach((box, index) => {
      if (boxes[index]) [box.scrollLeft, box.scrollTop] = boxes[index];
    });
    const again = name && document.getElementById(name);
    if (again) window.scrollBy(0, again.getBoundingClientRect().top - height);
    const focused = steps && steps.reduce((node, step) => node && node.children[step], part);
    if (focused) focused.focus({ preventScroll: true });
  };
}

/** The way from a part of the page down to an element in it, as the number of each child. */
function stepsTo(element, part) {
  if (!element || !part.contains(element) || element === part) return null;
  const steps = [];
  for (let node = element; node !== part; node = node.parentElement) {
    steps.unshift(Array.from(node.parentElement.children).indexOf(node));
  }
  return steps;
}

/* ---- Tables ---- */

function sort(head, order) {
  const table = head.closest("table");
  const column = head.cellIndex;
  const isNumber = head.dataset.kind === "number";
  const sign = order === "descending" ? -1 : 1;
  const rows = Array.from(table.tBodies[0].rows);
  const key = (row) => row.cells[column].textContent;
  const compare = (left, right) =>
    isNumber ? Number(left) - Number(right) : left.localeCompare(right, document.documentElement.lang, { numeric: true });
  // What isn't known comes last, whatever the order.
  rows.sort((left, right) => {
    const [one, other] = [key(left), key(right)];
    if (!one || !other) return Number(!one) - Number(!other);
    return sign * compare(one, other);
  });
  table.tBodies[0].append(...rows);
  table.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", order);
}

function prepareTables() {
  document.querySelectorAll("[data-sortable] th button").forEach((button) => {
    const head = button.parentElement;
    button.addEventListener("click", () => sort(head, head.ariaSort === "ascending" ? "descending" : "ascending"));
  });
}

prepareTables();
follow();
})();
