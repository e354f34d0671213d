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
condition.watch(complete);
watchLeaving();
