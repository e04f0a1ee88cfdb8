// Quick exit, on every page: the button, or Shift three times in a row. The page is emptied at
// once and its place in the browser's history is taken by the page that is left for. And, on every
// page too: what is printed names its links whole, host included, and says when it was printed;
// what is scrolled to is not hidden below the header.
"use strict";

(() => {
  const WITHIN_MS = 2000;
  const html = document.documentElement;
  const LEFT = { left: true };
  const BACK_WITHIN_MS = 400;
  let presses = [];

  function empty() {
    html.hidden = true;
    document.body.replaceChildren();
    document.title = "…";
  }

  // An open document has a place of its own in the history. That one is marked, so that who comes
  // back to it finds nothing, and the place of the page itself is taken.
  function leave() {
    const url = document.getElementById("leave").href;
    const hasPlace = window.history.state?.document;
    empty();
    if (!hasPlace) {
      go(url);
      return;
    }
    window.addEventListener("popstate", () => go(url), { once: true });
    window.setTimeout(go, BACK_WITHIN_MS, url); // whatever the history does: away from here
    window.history.replaceState(LEFT, "");
    window.history.back();
  }

  function go(url) {
    if (window.top !== window) {
      try {
        window.top.location.replace(url);
      } catch {
        // The page around this one may not be steered from here: this one is left all the same.
      }
    }
    window.location.replace(url);
  }

  function whenRead(then) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
    else then();
  }

  if (window.history.state?.left) {
    html.hidden = true;
    whenRead(() => go(document.getElementById("leave").href));
    return;
  }

  // How much of the window the header takes: the stylesheet scrolls to below it.
  whenRead(() => {
    const header = document.querySelector(".top");
    const measure = () => {
      const sticks = window.getComputedStyle(header).position === "sticky";
      html.style.setProperty("--head", `${sticks ? header.offsetHeight : 0}px`);
    };
    new ResizeObserver(measure).observe(header);
    measure();
  });

  window.addEventListener("beforeprint", () => {
    for (const link of document.querySelectorAll("a.open, a.permanent")) link.dataset.address = link.href;
    for (const day of document.querySelectorAll(".printed .day")) {
      const { lang } = day.closest("[lang]");
      day.textContent = new Date().toLocaleDateString(lang, { dateStyle: "long" });
    }
    for (const printed of document.querySelectorAll(".printed")) printed.hidden = false;
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
