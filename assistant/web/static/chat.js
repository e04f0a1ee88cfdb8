// The chat page around its Gradio components: the language switch, waiting, the source panel,
// copying, clearing. It stores nothing and talks to this server only.
"use strict";

(() => {
  const html = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const WIDE = window.matchMedia("(min-width: 900px)");
  const NARROW = window.matchMedia("(max-width: 25rem)");
  // Where the box may be focused unasked: elsewhere a keyboard would cover half of the page.
  const HAS_KEYS = window.matchMedia("(pointer: fine) and (min-width: 34.01rem)");
  const STARTING_AFTER_MS = 800;
  const LONGEST_SHOWN = 1200; // characters of a question: of a longer one, its beginning
  const SHOWN_OF_LONGER = 200;

  // ---- Language: both are in the page, the stylesheet shows one -------------------------------

  const spoken = (element, name, language = html.dataset.speaks) =>
    element.getAttribute(`data-${name}-${language}`);
  const words = (name, language) =>
    spoken(byId("words").content.querySelector(`[data-name="${name}"]`), "text", language);

  function both(name) {
    const source = byId("words").content.querySelector(`[data-name="${name}"]`);
    return ["en", "es"].map((language) => {
      const span = document.createElement("span");
      span.className = `only-${language}`;
      span.lang = language;
      span.textContent = source.getAttribute(`data-text-${language}`);
      return span;
    });
  }

  // What is read stays where it is on the screen while something changes what is around it.
  function steady(change) {
    const blocks = document.querySelectorAll(".turn > .asked, .turn > .answer > *, #pending > *");
    const above = document.querySelector(".top").getBoundingClientRect().bottom;
    const inSight = [...blocks].filter((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return height > 1 && bottom > above && top < window.innerHeight; // for the ear: 1 px
    });
    const held = inSight.find((one) => one.getBoundingClientRect().top >= above) ?? inSight[0];
    const before = held?.getBoundingClientRect().top;
    change();
    if (held) window.scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function nameLanguage() {
    const url = new URL(window.location.href);
    url.searchParams.set("lang", html.dataset.speaks);
    window.history.replaceState(window.history.state, "", url);
  }

  function speak(language) {
    steady(() => {
      html.dataset.speaks = language;
    });
    html.lang = language;
    document.title = spoken(html, "title");
    nameLanguage();
    for (const link of document.querySelectorAll(".languages [data-lang]")) {
      if (link.dataset.lang === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const name of ["aria-label", "title"]) {
      for (const element of document.body.querySelectorAll(`[data-${name}-${language}]`)) {
        element.setAttribute(name, spoken(element, name));
      }
    }
    const here = document.querySelector(`.languages [data-lang=${language}]`);
    document.querySelector(".brand a").setAttribute("href", here.getAttribute("href"));
    dress();
    if (byId("source").open && opened) open(opened);
  }

  NARROW.addEventListener("change", dress);

  // ---- Gradio's own components ----------------------------------------------------------------

  const box = () => document.querySelector("#question textarea");
  const type = (element, text) => {
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };

  function dress() {
    const input = box();
    if (!input) return;
    input.placeholder = words(NARROW.matches ? "brief-hint" : "hint");
    input.setAttribute("aria-label", words("question"));
    input.setAttribute("autocomplete", "off");
    input.setAttribute("enterkeyhint", "send");
    type(document.querySelector("#reader-language textarea, #reader-language input"), html.dataset.speaks);
  }

  function whenThere(selector, then) {
    const found = document.querySelector(selector);
    if (found) {
      then(found);
      return;
    }
    const watch = new MutationObserver(() => {
      const element = document.querySelector(selector);
      if (!element) return;
      watch.disconnect();
      then(element);
    });
    watch.observe(byId("ask"), { childList: true, subtree: true });
  }

  function begin() {
    dress();
    // The page has a main part of its own, and a document has one only.
    const inner = document.querySelector("#ask main");
    const plain = document.createElement("div");
    plain.className = inner.className;
    plain.append(...inner.childNodes);
    inner.replaceWith(plain);
    document.querySelector("#question [data-testid='block-info']")?.replaceChildren(...both("question"));
    byId("send").replaceChildren(...both("ask"));
    new MutationObserver(finished).observe(byId("latest"), { childList: true, subtree: true });
    const feet = [byId("composer"), byId("tools")];
    const watch = new ResizeObserver(() => measure(feet));
    for (const one of feet) watch.observe(one);
    measure(feet);
    document.body.dataset.ready = "yes";
  }

  // How much of the window the question box and what sticks with it take, for the stylesheet.
  function measure(feet) {
    const stuck = feet.filter((one) => window.getComputedStyle(one).position === "sticky");
    const height = stuck.reduce((sum, one) => sum + one.offsetHeight, 0);
    html.style.setProperty("--foot", `${height}px`);
  }

  // ---- Asking ---------------------------------------------------------------------------------

  let isAsking = false;
  let round = 0;
  let patience = 0;

  function show(state) {
    for (const element of byId("pending").querySelectorAll("[data-state]")) {
      element.hidden = element.dataset.state !== state;
    }
    // Its dot says that something is on its way: beside a failure, nothing is.
    byId("pending").querySelector(".waiting").hidden = state === "failed";
  }

  function began(question) {
    const latest = byId("latest").querySelector(".turn");
    // What was not answered is still in the box, to be asked again: it is not kept twice.
    const isPassing = latest?.querySelector(".answer[data-passing]");
    if (latest && !isPassing && !latest.dataset.kept) {
      latest.dataset.kept = "yes";
      byId("earlier").append(latest.cloneNode(true));
    }
    isAsking = true;
    document.body.dataset.asking = "yes";
    byId("welcome").hidden = true;
    byId("tools").hidden = false;
    document.body.dataset.talking = "yes";
    byId("pending").querySelector(".asked").textContent =
      question.length > LONGEST_SHOWN ? `${question.slice(0, SHOWN_OF_LONGER)} …` : question;
    byId("pending").hidden = false;
    show("searching");
    byId("announce").textContent = words("searching");
    byId("pending").scrollIntoView({ block: "start" });
    patience = window.setTimeout(explain, STARTING_AFTER_MS);
  }

  async function explain() {
    const ready = await plainFetch(`${document.body.dataset.root}/readyz`).catch(() => null);
    if (!isAsking || ready?.status !== 503) return;
    show("starting");
    byId("announce").textContent = words("starting");
  }

  function failed() {
    window.clearTimeout(patience);
    isAsking = false; // what came before stays hidden until it is asked again: it was kept above
    show("failed");
    byId("pending").querySelector("[data-state=failed]").scrollIntoView({ block: "nearest" });
    byId("announce").textContent = words("failed");
  }

  function finished() {
    const turn = byId("latest").querySelector(".turn");
    if (!isAsking || !turn || turn.dataset.kept) return;
    window.clearTimeout(patience);
    isAsking = false;
    delete document.body.dataset.asking;
    byId("pending").hidden = true;
    const said = [...turn.querySelectorAll(".answer > p, .words")].map((one) => one.innerText);
    byId("announce").textContent = said.join(" ");
    turn.scrollIntoView({ block: "start" });
    // Of a long question that was not taken, why is more than what.
    turn.querySelector("[data-passing] > p:last-of-type")?.scrollIntoView({ block: "nearest" });
  }

  // Gradio says nothing of its own accord when a question leaves or gets lost, so its requests
  // are watched. Clearing sends no question.
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, window.location.href);
    const isRun = init?.method === "POST" && url.pathname.includes("/gradio_api/run/");
    const question = isRun ? JSON.parse(init.body).data?.[0] : null;
    if (typeof question !== "string") return plainFetch(input, init);
    began(question);
    round += 1;
    const mine = round;
    const response = await plainFetch(input, init).catch(() => null);
    if (mine !== round) return unchanged(); // cleared meanwhile
    if (response?.ok) return response;
    failed();
    return unchanged(); // the question stays in the box, to be asked again
  };

  // Gradio takes no more questions once it knows that one was lost; so it is told that nothing
  // has changed.
  function unchanged() {
    const content = { data: Array(3).fill({ __type__: "update" }), is_generating: false };
    return new Response(JSON.stringify(content), {
      headers: { "Content-Type": "application/json" },
    });
  }

  function ask(question) {
    whenThere("#question textarea", (input) => {
      type(input, question);
      // Gradio takes the text over in its next turn.
      window.setTimeout(() => byId("send").click(), 30);
      if (HAS_KEYS.matches) input.focus({ preventScroll: true });
    });
  }

  // Nothing is not sent: the box says so and keeps the examples in sight.
  function guard(event) {
    const isEmpty = !box().value.trim();
    byId("unsent").hidden = !isEmpty;
    if (!isEmpty) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    byId("announce").textContent = words("empty");
    box().focus();
  }

  window.addEventListener("click", (event) => {
    if (event.target.closest?.("#send")) guard(event);
  }, true);
  window.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target === box()) guard(event);
  }, true);

  function clear() {
    window.clearTimeout(patience);
    round += 1;
    isAsking = false;
    delete document.body.dataset.asking;
    byId("forget").click();
    byId("latest").querySelector(".turn")?.remove();
    byId("earlier").replaceChildren();
    byId("pending").hidden = true;
    byId("pending").querySelector(".asked").textContent = "";
    byId("tools").hidden = true;
    delete document.body.dataset.talking;
    byId("welcome").hidden = false;
    shut();
    byId("announce").textContent = words("cleared");
    type(box(), "");
    window.scrollTo({ top: 0, behavior: "instant" });
    if (HAS_KEYS.matches) box().focus();
    else byId("welcome").focus({ preventScroll: true });
  }

  // ---- The source panel -----------------------------------------------------------------------

  let opened = null;
  let opener = null;

  // A summary is no document, and its panel does not call it one.
  function head(isSummary) {
    byId("of-document").hidden = isSummary;
    byId("of-summary").hidden = !isSummary;
  }

  async function open(href) {
    const panel = byId("source");
    const text = byId("source-text");
    opened = href;
    if (!panel.open) {
      lay(panel);
      text.replaceChildren(...both("loading"));
      takePlace();
    }
    const url = new URL(href, window.location.href);
    url.searchParams.set("part", "1");
    url.searchParams.set("lang", html.dataset.speaks);
    url.hash = "";
    const response = await plainFetch(url).catch(() => null);
    if (opened !== href) return;
    if (!response?.ok) {
      text.replaceChildren(...both("not-loaded"));
      return;
    }
    // The server has escaped every word of the statement; the policy of the page runs no script.
    text.innerHTML = await response.text();
    head(text.querySelector(".statement").classList.contains("digest"));
    toMark(text);
    text.focus({ preventScroll: true });
  }

  function toMark(text) {
    text.scrollTop = 0;
    const mark = text.querySelector("mark");
    if (!mark) return;
    // Not scrollIntoView: it moves what is around the panel's text too, the way out included.
    const { top } = mark.getBoundingClientRect();
    const whence = top - text.querySelector(".whence").getBoundingClientRect().top + 8;
    const above = whence < text.clientHeight / 2 ? whence : Math.min(96, text.clientHeight / 4);
    text.scrollTop = top - text.getBoundingClientRect().top - above;
  }

  function lay(panel) {
    steady(() => {
      document.body.dataset.source = "open";
      if (WIDE.matches) panel.show();
      else panel.showModal();
    });
  }

  // An open document has a place in the history, so that the browser's own way back closes it and
  // keeps the conversation; nothing of either is written there.
  let isGoingBack = false;

  function takePlace() {
    if (!isGoingBack && !window.history.state?.document) {
      window.history.pushState({ document: true }, "");
    }
  }

  function givePlaceBack() {
    if (isGoingBack || !window.history.state?.document) return;
    isGoingBack = true;
    window.history.back();
  }

  window.addEventListener("popstate", () => {
    const panel = byId("source");
    if (!panel) return; // the page is being left
    const wasOurs = isGoingBack;
    isGoingBack = false;
    nameLanguage();
    if (!panel.open) return;
    if (wasOurs) takePlace(); // opened again meanwhile
    else if (!window.history.state?.document) shut();
  });

  function shut() {
    byId("source").close();
    putAway();
  }

  // At once, and not when the browser tells of it: by then the visitor may be typing already, or
  // the panel may be open again.
  function putAway() {
    if (byId("source").open || !document.body.dataset.source) return;
    steady(() => {
      delete document.body.dataset.source;
      opened = null;
      byId("source-text").replaceChildren();
      opener?.focus({ preventScroll: true });
    });
    givePlaceBack();
  }

  async function copy(button) {
    const link = button.closest(".card").querySelector("a.open").href;
    const text = `${button.dataset.copy}\n${link}`;
    const worked = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    byId("announce").textContent = words(worked ? "copied" : "not-copied");
    const { lang } = button.closest("[lang]"); // what is said beside an answer is in its language
    button.dataset.said = words(worked ? "copied" : "not-copied", lang);
    window.setTimeout(() => delete button.dataset.said, 2500);
  }

  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest?.(selector);
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
    if (on(".languages [data-lang]") && plain) {
      event.preventDefault();
      speak(on(".languages [data-lang]").dataset.lang);
    } else if (on("a.open, #source a.within") && plain) {
      event.preventDefault();
      if (on("a.open")) {
        opener = on("a.open");
        head(opener.closest(".card").classList.contains("digest"));
      }
      open(on("a.open, #source a.within").href);
    } else if (on("button.copy")) copy(on("button.copy"));
    else if (on("button.example")) ask(on("button.example").textContent.trim());
    else if (on("#clear")) clear();
    else if (on("#print")) window.print();
    else if (on("#close")) shut();
    else if (on("a.skip")) {
      event.preventDefault();
      box()?.focus();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    byId("source").addEventListener("close", putAway); // a phone's own way back
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing && byId("source").open) shut();
    });
    // A panel that was opened over the page goes beside it when the window grows, and back.
    WIDE.addEventListener("change", () => {
      const panel = byId("source");
      if (!panel.open) return;
      panel.close();
      lay(panel);
      toMark(byId("source-text"));
      byId("source-text").focus({ preventScroll: true });
    });
    whenThere("#question textarea", () =>
      whenThere("#send", () => whenThere("#forget", () => whenThere("#latest", begin))),
    );
  });
})();
