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
  document.querySelector("mark")?.scrollIntoView({ block: "start" });
})();
