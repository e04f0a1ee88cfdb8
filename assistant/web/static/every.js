// Quick exit, on every page: the button, or Shift three times in a row. The page is emptied at
// once and its place in the browser's history is taken by the page that is left for. And, on every
// page too: what is printed names its links whole, host included.
"use strict";

(() => {
  const WITHIN_MS = 2000;
  let presses = [];

  function leave() {
    const url = document.getElementById("leave").href;
    document.documentElement.hidden = true;
    document.body.replaceChildren();
    document.title = "…";
    if (window.top !== window) {
      try {
        window.top.location.replace(url);
      } catch {
        // The page around this one may not be steered from here: this one is left all the same.
      }
    }
    window.location.replace(url);
  }

  window.addEventListener("beforeprint", () => {
    for (const link of document.querySelectorAll("a.open, a.permanent")) link.dataset.address = link.href;
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".leave")) {
      event.preventDefault();
      leave();
    }
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Shift") {
        presses = [];
        return;
      }
      if (event.repeat) return;
      const now = performance.now();
      presses = [...presses.filter((at) => now - at < WITHIN_MS), now];
      if (presses.length >= 3) leave();
    },
    true,
  );
})();
