"""The HTML document of the chat page: ours, with Gradio's components started inside it.

Gradio's own document is in English, names other hosts and knows no title of ours. So it is asked
for once, and only what starts its components is taken over: the configuration, the entry script
and the stylesheet.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import httpx
from markupsafe import Markup

from assistant.messages import EMPTY, Text
from assistant.web import labels
from assistant.web.reader import Way
from assistant.web.rendering import render
from assistant.web.wording import Wording
from index.statement import LANGUAGES, Language

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.settings import Settings, Site

_HERE = "http://gradio.invalid"
_CONFIG = re.compile(r"<script>(window\.gradio_config = .*?;)</script>", re.DOTALL)
_MODULE = re.compile(r'<script type="module"[^>]* src="\.(/assets/[\w.-]+\.js)"')
_STYLES = re.compile(r'<link rel="stylesheet"[^>]* href="\.(/assets/[\w.-]+\.css)"')

# Gradio needs styles in elements (its theme is set so); static/gradio.js does without eval.
_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{digest}'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'"
)


@dataclass(frozen=True, slots=True)
class Boot:
    """What starts Gradio in a document: an inline script, and paths of its entry and styles."""

    script: Markup
    module: str
    stylesheet: str

    @property
    def policy(self) -> str:
        """The content security policy of a document with it."""
        digest = hashlib.sha256(self.script.encode()).digest()
        return _POLICY.format(digest=base64.b64encode(digest).decode())


async def read_boot(gradio: FastAPI, root: str) -> Boot:
    """Ask a mounted Gradio application for its document and take over what starts it.

    Raises:
        RuntimeError: the document is not as it is expected (another release of Gradio?).
    """
    transport = httpx.ASGITransport(app=gradio)
    async with httpx.AsyncClient(transport=transport, base_url=_HERE) as client:
        text = (await client.get("/")).text
    found = [pattern.search(text) for pattern in (_CONFIG, _MODULE, _STYLES)]
    if not all(found):
        raise RuntimeError("Gradio's document has changed: assistant.web.document must follow it")
    config, module, stylesheet = (match[1] for match in found if match)
    # The page is served under whatever name its readers know, so it says itself where it is.
    script = (
        f'{config.replace(_HERE, "")}window.__gradio_mode__="app";'
        f'window.gradio_config.root=window.location.origin+"{root}";'
    )
    return Boot(Markup(script), module, stylesheet)  # noqa: S704 (Gradio escapes it for a script)


class ChatDocument:
    """Makes the document in a language; the same one for everybody who reads that language.

    What it promises of the answers follows the statements that are there.
    """

    def __init__(self, boot: Boot, settings: Settings, site: Site, look: str, version: str) -> None:
        self.boot = boot
        self._settings = settings
        self._site = site
        self._look = look
        self._version = version
        self.html = lru_cache(maxsize=2 * len(LANGUAGES) * len(Wording))(self._html)

    def _html(self, language: Language, embedded: bool, wording: Wording) -> str:
        site, root = self._site, self._settings.root_path
        way = Way(root, language, embedded)
        return render(
            "chat.html",
            is_chat=True,
            empty=EMPTY,
            language=language,
            embedded=embedded,
            wording=wording,
            site=site,
            site_title=Text(en=site.name.en, es=site.name.es),
            examples=site.example_questions,
            boot=self.boot,
            root=root,
            look=self._look,
            version=self._version,
            home=way.to("/"),
            every=way.to("/s/"),
            in_language={one: Way(root, one, embedded).to("/") for one in LANGUAGES},
            script_words=_SCRIPT_WORDS.items(),
        )


_SCRIPT_WORDS = {
    "question": labels.YOUR_QUESTION,
    "hint": labels.QUESTION_HINT,
    "brief-hint": labels.QUESTION_HINT_BRIEF,
    "ask": labels.ASK,
    "searching": labels.SEARCHING,
    "starting": labels.STARTING,
    "failed": labels.NOT_REACHED,
    "empty": EMPTY,
    "cleared": labels.CLEARED,
    "copied": labels.COPIED,
    "not-copied": labels.NOT_COPIED,
    "loading": labels.LOADING,
    "not-loaded": labels.NOT_LOADED,
}
