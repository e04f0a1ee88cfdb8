// What Gradio needs to fit into a page of ours; loaded before it.
"use strict";

(() => {
  // Gradio asks the browser for its language and writes it into the document: it is told ours.
  const html = document.documentElement;
  Object.defineProperty(navigator, "language", { get: () => html.dataset.speaks });
  Object.defineProperty(navigator, "languages", { get: () => [html.dataset.speaks] });
  new MutationObserver(() => {
    if (html.lang !== html.dataset.speaks) html.lang = html.dataset.speaks;
  }).observe(html, { attributeFilter: ["lang"] });

  // Gradio's HTML component compiles its template with the Function constructor, which the
  // page's security policy forbids. The only template used here is the value itself, so the four
  // functions that come of it are given ready-made; anything else meets the policy.
  window.Function = new Proxy(window.Function, {
    apply(target, self, parameters) {
      const body = String(parameters.at(-1)).trim();
      if (body === 'return "";' || body === "return ``;") return () => "";
      if (body === 'return "${value}";') return () => "${value}";
      const place = parameters.indexOf("value");
      if (body === "return `${value}`;" && place >= 0) return (...values) => `${values[place]}`;
      return Reflect.apply(target, self, parameters);
    },
  });
})();
