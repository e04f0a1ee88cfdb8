"""The chat: a question box and its answers as Gradio Blocks, and the endpoint ``/ask``.

The conversation lives in the page. It is sent along with each question and comes back one turn
longer; Gradio is kept from remembering it on the server (``forgetting.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.answer import Notice, Reason
from assistant.messages import NOTICES
from assistant.question import HISTORY_TURNS, Message, as_language
from assistant.web import labels
from assistant.web.answers import answer_html, both_languages, notice_html
from assistant.web.desk import NotTaken, read_history
from index.statement import LANGUAGES

if TYPE_CHECKING:
    from assistant.settings import Settings, Site
    from assistant.web.desk import Desk

_ASK_DESCRIPTION = """Answer a question with exact quotes of official statements.

question: in English or Spanish. language: of the reader, "en" or "es", where the question does not
show its own. history: the conversation so far, oldest first, as {role: "user" | "assistant",
content}. Gives the answer as one JSON object. Nothing of it is recorded."""


def chat_blocks(desk: Desk, settings: Settings, site: Site) -> gr.Blocks:
    """The components of the chat page, wired to the desk where questions are handed in."""
    first = LANGUAGES[0]

    async def reply(
        question: str, conversation: object, language: str, request: gr.Request
    ) -> tuple[str, list[dict[str, str]], str]:
        """The turn as HTML, the conversation with it, and an empty question box.

        What is too long stays in the box, to be made shorter, and what was not taken, to be asked
        again.
        """
        asked = question or ""
        page = as_language(language) or first
        history: list[Message] = []
        try:
            history = read_history(conversation)
            answer, library = await desk.ask(
                asked,
                language=language,
                history=history,
                address=request.client.host if request.client else None,
                session=request.session_hash,
            )
        except NotTaken as refusal:
            shown = notice_html(refusal.text, asked, is_urgent=refusal.is_urgent)
            return shown, _turns(history), asked
        shown = answer_html(answer, asked, library, page, root=settings.root_path)
        if answer.reason is Reason.TOO_LONG:
            return shown, _turns(history), asked
        history += [
            Message("user", asked[: settings.max_question_characters]),
            Message("assistant", answer.text),
        ]
        return shown, _turns(history), ""

    async def ask(
        question: str,
        request: gr.Request,
        language: str | None = None,
        history: list[dict[str, str]] | None = None,
    ) -> dict[str, Any]:
        try:
            answer, _ = await desk.ask(
                question if isinstance(question, str) else "",
                language=language,
                history=read_history(history),
                address=request.client.host if request.client else None,
                session=None,
            )
        except NotTaken as refusal:
            texts = [NOTICES[Notice.EMERGENCY]] if refusal.is_urgent else []
            said = " ".join(map(both_languages, [*texts, refusal.text]))
            raise gr.Error(said, print_exception=False) from None
        return answer.to_json()

    blocks = gr.Blocks(title=site.name.of(first), analytics_enabled=False)
    with blocks:
        latest = gr.HTML("", elem_id="latest", js_on_load=None, apply_default_css=False)
        conversation = gr.JSON(value=[], visible=False)
        language = gr.Textbox(value=first, visible="hidden", elem_id="reader-language")
        with gr.Row(elem_id="composer", equal_height=False):
            question = gr.Textbox(
                label=labels.YOUR_QUESTION.of(first),
                placeholder=labels.QUESTION_HINT.of(first),
                lines=1,
                max_lines=5,
                elem_id="question",
                scale=1,
            )
            send = gr.Button(labels.ASK.of(first), variant="primary", elem_id="send", scale=0)
        forget = gr.Button("", visible="hidden", elem_id="forget")
        gr.on(
            [question.submit, send.click],
            reply,
            inputs=[question, conversation, language],
            outputs=[latest, conversation, question],
            queue=False,
            show_progress="hidden",
            api_visibility="private",
        )
        forget.click(
            lambda: ("", [], ""),
            outputs=[latest, conversation, question],
            queue=False,
            show_progress="hidden",
            api_visibility="private",
        )
        gr.events.api(ask, api_name="ask", api_description=_ASK_DESCRIPTION, queue=False)
    return blocks


def _turns(history: list[Message]) -> list[dict[str, str]]:
    """The latest messages of a conversation as the page keeps them."""
    return [{"role": one.role, "content": one.content} for one in history[-HISTORY_TURNS:]]
