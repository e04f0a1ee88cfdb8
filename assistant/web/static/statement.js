// A shared link names its words after the "#", which the server does not see: where no sentence
// of the page is exactly that span, the same address is asked for with the span in it.
"use strict";

(() => {
  const named = /^#(\d+)-(\d+)$/.exec(window.location.hash);
  const url = new URL(window.location.href);
  if (named && !url.searchParams.has("q") && !document.getElementById(url.hash.slice(1))) {
    url.searchParams.set("q", `${named[1]}-${named[2]}`);
    window.location.replace(url);
    return;
  }
  // With the line above the words that says whose they are, unless they begin far below it.
  const mark = document.querySelector("mark");
  const whence = document.querySelector(".whence");
  const apart = mark && whence ? mark.getBoundingClientRect().top - whence.getBoundingClientRect().top : 0;
  (whence && apart < window.innerHeight / 2 ? whence : mark)?.scrollIntoView({ block: "start" });
})();
